package dev.vitae.load;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * Evidence of people's skills as resume-service would have written it down, in bulk: without its triggers, which would
 * look at every row. Five skills an operation, of five operations three generations, a file and an export, over three years.
 */
final class SkillRows {

    private static final int PEOPLE_AT_A_TIME = 200;
    private static final int SKILLS_AN_OPERATION = 5;

    private static final String PEOPLE = "select p, md5('person ' || p)::uuid as user_id from generate_series(?, ?) p";
    private static final String KEY = "encode(sha256(convert_to(user_id || ' ' || %s, 'UTF8')), 'hex')";
    private static final String KIND =
            "(array['generation', 'resume', 'generation', 'export', 'generation'])[o %% 5 + 1]";
    private static final String TIME = "timestamptz '2026-11-01' - interval '1 hour' * (o %% 26000)";

    private static final String SKILLS =
            ("insert into user_skills (id, user_id, name, skill_key, category) select uuidv7(), user_id, 'Skill ' || s, "
                            + KEY + ", 'Category ' || s %% 12 from (" + PEOPLE
                            + ") people, generate_series(0, ? - 1) s")
                    .formatted("s");
    private static final String OPERATIONS =
            ("insert into skill_operations (user_id, kind, operation_id, occurred_at, resume_id, resume_version, vacancy_id, "
                            + "generated_resume_id, version_number, match_score_before, match_score_after) select user_id, "
                            + KIND + ", md5(user_id || '/' || o)::uuid, " + TIME
                            + ", user_id, 0, user_id, user_id, 1, 50, 70 from (" + PEOPLE
                            + ") people, generate_series(0, ? - 1) o")
                    .formatted();
    private static final String EVIDENCE =
            ("insert into skill_evidence (user_id, kind, operation_id, skill_key, occurred_at, share, employments) select user_id, "
                            + KIND + ", md5(user_id || '/' || o)::uuid, " + KEY + ", " + TIME
                            + ", 200000, case when o %% 10 = 1 then '{0,2}'::int[] else '{}' end from (" + PEOPLE
                            + ") people, generate_series(0, ? - 1) o, generate_series(0, "
                            + (SKILLS_AN_OPERATION - 1) + ") k")
                    .formatted("(o * 7 + k) % ?");
    private static final List<String> COUNTS = List.of(
            "insert into skill_usage (user_id, skill_key, generations, resumes, exports, resumes_with_work, generation_share, "
                    + "resume_share, export_share, last_used_at, last_seen_at) select * from skill_usage_counted",
            "insert into skill_activity (user_id, month, generations, resumes, exports) select * from skill_activity_counted",
            "insert into skill_resume (user_id, generations, resumes, exports, version) "
                    + "select *, 1 from skill_resume_counted");

    private final String url;

    SkillRows(String superuserUrl) {
        this.url = superuserUrl;
    }

    /** The id of the person of that number. */
    static UUID person(int number) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("MD5").digest(("person " + number).getBytes(StandardCharsets.UTF_8));
            return UUID.fromString(
                    HexFormat.of().formatHex(digest).replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5"));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Adds so many people, from that number on, each with so many rows of evidence of so many skills. */
    void add(int first, int people, int evidence, int skills) throws SQLException {
        int operations = evidence / SKILLS_AN_OPERATION;
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            for (int from = first; from < first + people; from += PEOPLE_AT_A_TIME) {
                int to = Math.min(from + PEOPLE_AT_A_TIME, first + people) - 1;
                run(connection, SKILLS, from, to, skills);
                run(connection, OPERATIONS, from, to, operations);
                run(connection, EVIDENCE, skills, from, to, operations);
                for (String count : COUNTS) {
                    run(
                            connection,
                            count + " where user_id = any (array(select user_id from (" + PEOPLE + ") people))",
                            from,
                            to);
                }
            }
        }
    }

    private static void run(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    /** As after a while of use: statistics are there and nothing waits for the disk. Answers how much there is. */
    String settle() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
            statement.execute("checkpoint");
            try (ResultSet rows =
                    statement.executeQuery("select (select count(*) from skill_evidence) || ' rows of evidence of ' || "
                            + "(select count(*) from skill_resume) || ' people, ' || "
                            + "pg_size_pretty(pg_database_size(current_database()))")) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
