package dev.vitae.vacancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitae.testkit.AppRole;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Straight at the database as the application role: what a forgotten filter in the code could ever leak. */
@VacancyServiceTest
class RowLevelSecurityTest {

    /** With the id of its person, so that what refers to it needs no other. */
    private static final String VACANCY =
            "insert into vacancies (id, user_id, company, company_key, description) values ('%1$s', '%1$s', 'Acme', 'acme', 'text')";

    private final UUID ada = UUID.randomUUID();
    private final UUID bob = UUID.randomUUID();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "vacancies        | person   | (id, user_id, company, company_key, description) values (uuidv7(), '%1$s', 'Acme', 'acme', 'text')",
                "vacancy_search   | person   | (vacancy_id, user_id, names, words) values ('%1$s', '%1$s', 'acme', 'a:1')",
                "vacancy_scores   | consumer | (vacancy_id, user_id, generation_id, match_score_before, match_score_after, generated_at) values ('%1$s', '%1$s', uuidv7(), 1, 2, now())",
                "vacancy_terms    | worker   | (vacancy_id, user_id, vacancy_version, terms) values ('%1$s', '%1$s', 0, '[]')",
                "jobs             | person   | (id, user_id, job_title, company, status, position) values (uuidv7(), '%s', 'Engineer', 'Acme', 'saved', 0)",
                "job_columns      | person   | (user_id, status, jobs, archived) values ('%s', 'offer', 1, 0)",
                "job_status_history | person | (id, job_id, user_id, to_status, occurred_at) values (uuidv7(), uuidv7(), '%s', 'saved', now())",
                "job_entries      | person   | (id, job_id, user_id, kind, text) values (uuidv7(), uuidv7(), '%s', 'note', 'x')",
                "job_moves        | person   | (user_id, job_id, job_version, from_status, from_position) values ('%s', uuidv7(), 1, 'saved', 0)",
                "calendar_feeds   | person   | (user_id, secret_hash, secret_prefix) values ('%1$s', sha256(random()::text::bytea), 'vc_000000')",
                "idempotency_key  | person   | (user_id, key_hash, request_hash) values ('%s', sha256(random()::text::bytea), sha256('r'))"
            })
    void showsRowsToTheirPersonAlone(String table, String writer, String values) throws SQLException {
        AppRole database = AppRole.of("vacancy");
        String insert = "insert into " + table + " " + values.formatted(ada);
        if (values.startsWith("(vacancy_id")) {
            AppRole.update("vacancy", ada, VACANCY.formatted(ada));
        }

        database.write(Map.of("vitae.actor", writer, "vitae.user_id", ada.toString()), insert);

        assertThat(AppRole.query("vacancy", ada, "select * from " + table)).hasSize(1);
        assertThat(AppRole.query("vacancy", bob, "select * from " + table)).isEmpty();
        assertThat(AppRole.query("vacancy", null, "select * from " + table)).isEmpty();
        assertThat(AppRole.update("vacancy", bob, "delete from " + table)).isZero();
        assertThatThrownBy(() -> AppRole.update("vacancy", bob, insert)).hasMessageContaining("row-level security");
        assertThatThrownBy(() -> AppRole.update("vacancy", null, insert)).hasMessageContaining("row-level security");
    }

    @Test
    void letsATaskKeepTermsForItsOwnPersonAlone() {
        Map<String, String> work = Map.of("vitae.actor", "worker", "vitae.user_id", bob.toString());

        assertThatThrownBy(() -> AppRole.of("vacancy")
                        .write(
                                work,
                                "insert into vacancy_terms (vacancy_id, user_id, vacancy_version, terms) "
                                        + "values (uuidv7(), '" + ada + "', 0, '[]')"))
                .hasMessageContaining("row-level security");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "outbox | relay  | (id, topic, key, type, payload) values (uuidv7(), 'vitae.test.test', '%s', 'Tested', '{}')",
                "task   | worker | (id, kind, subject_id, user_id) values (uuidv7(), 'nothing', uuidv7(), '%s')"
            })
    void hidesWhatWaitsFromPeople(String table, String reader, String values) throws SQLException {
        AppRole database = AppRole.of("vacancy");
        database.write(
                Map.of("vitae.actor", "person", "vitae.user_id", ada.toString()),
                "insert into " + table + " " + values.formatted(ada));

        String select = "select * from " + table;
        assertThat(database.read(Map.of("vitae.actor", reader), select)).isNotEmpty();
        assertThat(AppRole.query("vacancy", ada, select)).isEmpty();
        assertThat(AppRole.query("vacancy", null, select)).isEmpty();
    }
}
