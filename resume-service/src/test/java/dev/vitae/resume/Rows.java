package dev.vitae.resume;

import dev.vitae.testkit.Databases;
import dev.vitae.testkit.TestServers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
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
