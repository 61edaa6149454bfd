package dev.vitae.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitae.testkit.AppRole;
import dev.vitae.testkit.Stub;
import dev.vitae.testkit.StubService;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Straight at the database as the application role: what a forgotten filter in the code could ever leak. */
@GenerationServiceTest
class RowLevelSecurityTest {

    private final UUID bob = UUID.randomUUID();

    @Stub("resume")
    StubService resumes;

    @Stub("vacancy")
    StubService vacancies;

    @ParameterizedTest
    @ValueSource(strings = {"generations", "generation_events", "generated_resumes", "generated_resume_versions"})
    void showsWhatAGenerationLeavesToItsPersonAlone(String table) throws SQLException {
        Person ada = Person.known(resumes, vacancies);
        ada.tailors();

        assertThat(AppRole.query("generation", ada.id, "select * from " + table))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row).containsEntry("user_id", ada.id));
        assertThat(AppRole.query("generation", bob, "select * from " + table)).isEmpty();
        assertThat(AppRole.query("generation", null, "select * from " + table)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "generations       | (id, user_id, resume_id, vacancy_id, as_of) values (uuidv7(), '%s', uuidv7(), uuidv7(), current_date)",
                "generated_resumes | (id, user_id, resume_id, vacancy_id) values (uuidv7(), '%s', uuidv7(), uuidv7())",
                "wizard_sessions   | (id, user_id) values (uuidv7(), '%s')",
                "vacancy_terms     | (vacancy_id, user_id, vacancy_version, terms_version, terms) values (uuidv7(), '%s', 0, '1', '[]')"
            })
    void letsNobodyWriteForSomebodyElse(String table, String values) throws SQLException {
        UUID ada = UUID.randomUUID();
        String insert = "insert into " + table + " " + values.formatted(ada);

        AppRole.update("generation", ada, insert);

        assertThat(AppRole.query("generation", ada, "select * from " + table)).hasSize(1);
        assertThat(AppRole.query("generation", bob, "select * from " + table)).isEmpty();
        assertThat(AppRole.update("generation", bob, "update " + table + " set user_id = '" + bob + "'"))
                .isZero();
        assertThatThrownBy(() -> AppRole.update("generation", bob, insert)).hasMessageContaining("row-level security");
        assertThatThrownBy(() -> AppRole.update("generation", null, insert)).hasMessageContaining("row-level security");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sent_versions  | (job_id, user_id, job_version) values (uuidv7(), '%s', 0)",
                "shared_resumes | (share_id, user_id, generated_resume_id) values (uuidv7(), '%s', uuidv7())"
            })
    void letsOnlyWhatOthersTellBeWrittenOfWhatWasSent(String table, String values) throws SQLException {
        UUID ada = UUID.randomUUID();
        String insert = "insert into " + table + " " + values.formatted(ada);

        assertThatThrownBy(() -> AppRole.update("generation", ada, insert)).hasMessageContaining("row-level security");
        AppRole.of("generation").write(Map.of("vitae.actor", "consumer"), insert);

        assertThat(AppRole.query("generation", ada, "select * from " + table)).hasSize(1);
        assertThat(AppRole.query("generation", bob, "select * from " + table)).isEmpty();
        assertThat(AppRole.query("generation", null, "select * from " + table)).isEmpty();
    }

    @Test
    void letsOthersReadPublicResourcesAndNobodyCountThem() throws SQLException {
        Map<String, String> ada = person(UUID.randomUUID());
        Map<String, String> other = person(bob);
        AppRole database = AppRole.of("generation");
        UUID shown = UUID.randomUUID();
        String insert =
                "insert into resources (id, user_id, name, content, is_public) values ('%s', '%s', 'n', '{}', %s)";
        database.write(ada, insert.formatted(shown, ada.get("vitae.user_id"), true));
        database.write(ada, insert.formatted(UUID.randomUUID(), ada.get("vitae.user_id"), false));
        String read = "select id from resources where user_id = '" + ada.get("vitae.user_id") + "'";

        assertThat(database.read(ada, read)).hasSize(2);
        assertThat(database.read(other, read)).extracting(row -> row.get("id")).containsExactly(shown);
        assertThat(AppRole.query("generation", null, read)).isEmpty();
        assertThat(AppRole.update("generation", bob, "update resources set name = 'x' where id = '" + shown + "'"))
                .isZero();
        assertThat(AppRole.update("generation", bob, "delete from resources where id = '" + shown + "'"))
                .isZero();
        for (String counted : List.of("fork_count = 9", "execution_count = 9", "unlisted_at = null")) {
            assertThatThrownBy(() -> database.write(ada, "update resources set " + counted))
                    .hasMessageContaining("permission denied");
        }
        assertThatThrownBy(() ->
                        database.write(other, insert.formatted(UUID.randomUUID(), ada.get("vitae.user_id"), true)))
                .hasMessageContaining("row-level security");
    }

    @Test
    void countsRunsForWhoMayReadAResourceAlone() throws SQLException {
        Map<String, String> ada = person(UUID.randomUUID());
        AppRole database = AppRole.of("generation");
        UUID mine = UUID.randomUUID();
        database.write(
                ada,
                "insert into resources (id, user_id, name, content) values ('%s', '%s', 'n', '{}')"
                        .formatted(mine, ada.get("vitae.user_id")));
        String count = "do $$ begin perform count_execution('" + mine + "'); end $$";

        database.write(person(bob), count);
        database.write(ada, count);

        assertThat(database.read(ada, "select execution_count from resources where id = '" + mine + "'"))
                .extracting(row -> row.get("execution_count"))
                .containsExactly(1L);
    }

    private static Map<String, String> person(UUID id) {
        return Map.of("vitae.actor", "person", "vitae.user_id", id.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "outbox | relay  | (id, topic, key, type, payload, published_at) values ('%s', 'vitae.probe', '1', 'Probe', '{}', now())",
                "task   | worker | (id, kind, subject_id, user_id) values ('%s', 'probe', uuidv7(), '%s')"
            })
    void hidesWhatWaitsFromPeople(String table, String actor, String values) throws SQLException {
        UUID ada = UUID.randomUUID();
        UUID row = UUID.randomUUID();
        AppRole database = AppRole.of("generation");
        database.write(
                Map.of("vitae.actor", "person", "vitae.user_id", ada.toString()),
                "insert into " + table + " " + values.formatted(row, ada));

        String read = "select id from " + table + " where id = '" + row + "'";

        assertThat(database.read(Map.of("vitae.actor", actor), read)).hasSize(1);
        assertThat(database.read(Map.of("vitae.actor", "person", "vitae.user_id", ada.toString()), read))
                .isEmpty();
        assertThat(AppRole.query("generation", ada, read)).isEmpty();
        assertThat(AppRole.query("generation", null, read)).isEmpty();
    }

    @Test
    void refusesAScoreThatFell() {
        UUID ada = UUID.randomUUID();
        assertThatThrownBy(() -> AppRole.of("generation")
                        .write(
                                Map.of("vitae.user_id", ada.toString()),
                                """
                                insert into generations (id, user_id, resume_id, vacancy_id, as_of,
                                  match_score_before, match_score_after)
                                values (uuidv7(), '%s', uuidv7(), uuidv7(), current_date, 60, 59)"""
                                        .formatted(ada)))
                .hasMessageContaining("generations_never_worse");
    }

    @Test
    void refusesACompletedGenerationThatNeverExpires() {
        UUID ada = UUID.randomUUID();
        assertThatThrownBy(() -> AppRole.update(
                        "generation",
                        ada,
                        """
                        insert into generations (id, user_id, resume_id, vacancy_id, as_of, status)
                        values (uuidv7(), '%s', uuidv7(), uuidv7(), current_date, 'completed')"""
                                .formatted(ada)))
                .hasMessageContaining("generations_completed");
    }
}
