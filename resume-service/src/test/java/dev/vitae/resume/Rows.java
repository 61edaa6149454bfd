package dev.vitae.resume;

import static org.awaitility.Awaitility.await;

import dev.vitae.testkit.Databases;
import dev.vitae.testkit.TestServers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What really lies in the service's database, past row-level security. */
public final class Rows {

    private static final List<String> PERSONAL = List.of(
            "resumes",
            "resume_versions",
            "stored_file",
            "resume_builder_documents",
            "user_skills",
            "user_work_experience",
            "user_education",
            "skill_usage",
            "skill_resume",
            "skill_operations",
            "skill_evidence",
            "skill_activity",
            "memberships",
            "company_skill_holders",
            "skill_ratings",
            "idempotency_key");

    private Rows() {}

    /** How many rows of that person there are, table by table, and how many events that name the person. */
    public static Map<String, Integer> of(UUID user) throws SQLException {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (String table : PERSONAL) {
            counts.put(table, number("select count(*) from %s where user_id = '%s'".formatted(table, user)));
        }
        counts.put("outbox", number("select count(*) from outbox where payload ->> 'userId' = '%s'".formatted(user)));
        return counts;
    }

    /** The same once all that the service has told of the person's files is evidence of their skills. */
    public static Map<String, Integer> settled(UUID user) throws SQLException {
        String told = "select (select count(*) from skill_operations where user_id = '%1$s' and kind <> 'generation') "
                + ">= (select count(*) from outbox where payload ->> 'userId' = '%1$s' "
                + "and type in ('ResumeParsed', 'ResumeExported', 'BuilderDocumentExported'))";
        await().atMost(Duration.ofSeconds(30))
                .until(() -> text(told.formatted(user)).equals("t"));
        return of(user);
    }

    public static boolean none(UUID user) throws SQLException {
        return of(user).values().stream().allMatch(count -> count == 0);
    }

    public static int number(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getInt(1);
        }
    }

    public static String text(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }

    public static void run(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(
                Databases.superuserUrl("127.0.0.1", TestServers.running().postgresPort(), "resume"));
    }
}
