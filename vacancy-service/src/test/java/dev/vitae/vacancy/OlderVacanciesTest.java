package dev.vitae.vacancy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.testkit.Databases;
import dev.vitae.testkit.Databases.Database;
import dev.vitae.testkit.TestServers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A release that brings the search finds vacancies that were collected before, and events that were told of others. */
class OlderVacanciesTest {

    private static final Database BEFORE = Database.of("vacancy").named("vacancy_before_search");
    private static final int PORT = TestServers.running().postgresPort();
    private static final String URL = "jdbc:postgresql://127.0.0.1:" + PORT + "/" + BEFORE.name();

    @BeforeEach
    void aDatabaseOfTheReleaseBefore() throws SQLException {
        Databases.recreate(Databases.superuserUrl("127.0.0.1", PORT, "postgres"), BEFORE);
        migrate("3");
        run(
                "insert into vacancies (id, user_id, company, description, updated_at) "
                        + "values (uuidv7(), uuidv7(), 'ACME', 'text', timestamptz '2026-01-01')",
                "insert into vacancy_scores (vacancy_id, user_id, generation_id, match_score_before, match_score_after, "
                        + "generated_at) select id, user_id, uuidv7(), 1, 2, now() from vacancies "
                        + "union all select uuidv7(), uuidv7(), uuidv7(), 1, 2, now()");
    }

    @Test
    void leavesATaskForEachAndChangesNothingOfThem() throws SQLException {
        migrate("4");

        assertThat(read("select count(*) from task t join vacancies v on v.id = t.subject_id and v.user_id = t.user_id "
                        + "where t.kind = 'vacancy.words'"))
                .isEqualTo("1");
        assertThat(
                        read(
                                "select company || company_key || source || version || extract(year from updated_at) from vacancies"))
                .isEqualTo("ACMEacmeform02026");
    }

    @Test
    void letsGoOfWhatIsKnownOfNoVacancy() throws SQLException {
        migrate("4");

        assertThat(read("select count(*) from vacancy_scores")).isEqualTo("1");
        assertThat(read(
                        "select count(*) from pg_class where relname in ('vacancies', 'vacancy_scores', 'vacancy_terms') "
                                + "and relrowsecurity and relforcerowsecurity"))
                .isEqualTo("3");
    }

    private static void migrate(String to) {
        Flyway.configure()
                .dataSource(URL, BEFORE.owner(), BEFORE.ownerPassword())
                .locations("classpath:db/kit", "classpath:db/migration")
                .outOfOrder(true)
                .placeholders(Map.of("app", BEFORE.app()))
                .target(to)
                .load()
                .migrate();
    }

    /** Past row-level security. */
    private static void run(String... statements) throws SQLException {
        try (Connection superuser = superuser();
                Statement statement = superuser.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String read(String sql) throws SQLException {
        try (Connection superuser = superuser();
                ResultSet rows = superuser.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection superuser() throws SQLException {
        return DriverManager.getConnection(Databases.superuserUrl("127.0.0.1", PORT, BEFORE.name()));
    }
}
