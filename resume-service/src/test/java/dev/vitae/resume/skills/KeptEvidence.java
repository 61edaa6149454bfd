package dev.vitae.resume.skills;

import dev.vitae.resume.Rows;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is known of somebody's skills, row by row, without the times at which it was written down. */
public final class KeptEvidence {

    private static final List<String> TABLES =
            List.of("skill_operations", "skill_evidence", "skill_usage", "skill_activity", "skill_resume");

    private KeptEvidence() {}

    public static Map<String, String> of(UUID user) throws SQLException {
        Map<String, String> rows = new LinkedHashMap<>();
        for (String table : TABLES) {
            rows.put(
                    table,
                    Rows.text(("select coalesce(string_agg(line, E'\\n' order by line), '') from (select (to_jsonb(t) "
                                    + "- '{created_at,updated_at,version}'::text[])::text as line from %s t where user_id = '%s') l")
                            .formatted(table, user)));
        }
        return rows;
    }

    /** Of everybody. */
    public static String digest() throws SQLException {
        StringBuilder digests = new StringBuilder();
        for (String table : TABLES) {
            digests.append(table)
                    .append(' ')
                    .append(Rows.text("select md5(coalesce(string_agg(line, E'\\n' order by line), '')) from "
                            + "(select (to_jsonb(t) - '{created_at,updated_at,version}'::text[])::text as line from "
                            + table
                            + " t) l"))
                    .append('\n');
        }
        return digests.toString();
    }

    public static int operations(UUID user) throws SQLException {
        return Rows.number("select count(*) from skill_operations where user_id = '" + user + "'");
    }
}
