package dev.vitae.resume.wanted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitae.resume.ResumeServiceTest;
import dev.vitae.resume.skills.SkillKey;
import dev.vitae.testkit.AppRole;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Straight at the database as the application role: what a person's vacancies ask for is that person's alone. */
@ResumeServiceTest
class AskedSkillsRowsTest {

    private static final AppRole DATABASE = AppRole.of("resume");
    private static final List<String> TABLES = List.of("asked_vacancies", "asked_skills");

    private final UUID ada = UUID.randomUUID();
    private final UUID bob = UUID.randomUUID();
    private final UUID vacancy = UUID.randomUUID();

    @BeforeEach
    void rowsOfAda() throws SQLException {
        DATABASE.write(worker(ada), insertVacancy(ada, vacancy));
        DATABASE.write(worker(ada), insertSkill(ada));
    }

    @Test
    void showsThemToTheirPersonAlone() throws SQLException {
        for (String table : TABLES) {
            assertThat(AppRole.query("resume", ada, "select 1 from " + table)).hasSize(1);
            assertThat(AppRole.query("resume", bob, "select 1 from " + table)).isEmpty();
            assertThat(AppRole.query("resume", null, "select 1 from " + table)).isEmpty();
            assertThat(DATABASE.read(worker(bob), "select 1 from " + table)).isEmpty();
        }
    }

    @Test
    void letsOnlyTheTaskOfTheirPersonWriteThem() throws SQLException {
        for (String table : TABLES) {
            assertThat(AppRole.update("resume", ada, "delete from " + table)).isZero();
            assertThat(AppRole.update("resume", ada, "update " + table + " set created_at = now()"))
                    .isZero();
            assertThat(DATABASE.write(worker(bob), "delete from " + table)).isZero();
        }
        for (Map<String, String> another : List.of(worker(bob), Map.of("vitae.actor", "consumer"))) {
            assertThatThrownBy(() -> DATABASE.write(another, insertVacancy(ada, UUID.randomUUID())))
                    .hasMessageContaining("row-level security");
            assertThatThrownBy(() -> DATABASE.write(another, insertSkill(ada)))
                    .hasMessageContaining("row-level security");
        }
        assertThatThrownBy(() -> AppRole.update("resume", ada, insertVacancy(ada, UUID.randomUUID())))
                .hasMessageContaining("row-level security");
    }

    private static Map<String, String> worker(UUID user) {
        return Map.of("vitae.actor", "worker", "vitae.user_id", user.toString());
    }

    private static String insertVacancy(UUID user, UUID id) {
        return "insert into asked_vacancies (vacancy_id, user_id, vacancy_version, asked_at) values ('%s', '%s', 0, now())"
                .formatted(id, user);
    }

    private String insertSkill(UUID user) {
        return ("insert into asked_skills (vacancy_id, user_id, skill_key, name, importance) "
                        + "values ('%s', '%s', '%s', 'Rust', 'required')")
                .formatted(vacancy, user, SkillKey.of(user, "Rust"));
    }
}
