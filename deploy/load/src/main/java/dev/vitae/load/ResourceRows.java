package dev.vitae.load;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/**
 * Resources of many people, in bulk and past the triggers, of some forty words in names of four and descriptions of
 * twenty-five. The person's own lie in tens among those of the others, as they would after a year of sittings.
 */
final class ResourceRows {

    /** Whose times are taken. */
    static final UUID PERSON = SkillRows.person(0);

    private static final int AT_A_TIME = 20_000;
    private static final int OTHERS_HAVE = 50;
    private static final String WORDS =
            """
            create table words as select w from unnest(array['prompt', 'resume', 'letter', 'senior', 'java', 'tailor', 'nurse',
              'berlin', 'short', 'friendly', 'formal', 'german', 'english', 'vacancy', 'sales', 'python', 'cloud', 'data', 'engineer',
              'manager', 'teacher', 'product', 'design', 'agent', 'workflow', 'guard', 'parse', 'score', 'share', 'render',
              'translate', 'bank', 'hospital', 'school', 'startup', 'remote', 'junior', 'lead', 'architect', 'legal']) w""";
    private static final String SOME = "(select string_agg(w, ' ') from (select w from words order by "
            + "hashtextextended(w, n * %1$d) limit %2$d) drawn)";
    private static final String INSERT =
            """
            insert into resources (id, user_id, name, description, resource_type, content, is_public, pinned, fork_count,
              execution_count, last_executed_at, created_at, updated_at)
            select uuidv7(), case when n / 10 % $share = 0 then '$person'::uuid else md5('person ' || (1 + n / $have))::uuid end,
              $name || ' ' || n, $description || case when n % 997 = 0 then ' lighthouse' else '' end,
              (array['workflow', 'prompt', 'agent_config'])[1 + n % 3], jsonb_build_object('template', repeat('What to do. ', 60)),
              n % 10 = 3, n % 500 = 0, n % 13, n % 17, case when n % 17 > 0 then now() end,
              timestamptz '2026-01-01' + n * interval '1 minute', timestamptz '2026-01-01' + n * interval '1 minute'
            from generate_series($first, $last) n"""
                    .replace("$name", SOME.formatted(1, 4))
                    .replace("$description", SOME.formatted(7, 25));

    private final String url;

    ResourceRows(String superuserUrl) {
        this.url = superuserUrl;
    }

    void add(int own, int others) throws SQLException {
        int all = own + others;
        Untriggered.run(url, WORDS);
        for (int first = 1; first <= all; first += AT_A_TIME) {
            Untriggered.run(
                    url,
                    INSERT.replace("$share", String.valueOf(all / own))
                            .replace("$person", PERSON.toString())
                            .replace("$have", String.valueOf(OTHERS_HAVE))
                            .replace("$first", String.valueOf(first))
                            .replace("$last", String.valueOf(Math.min(all, first + AT_A_TIME - 1))));
        }
    }

    /** As after a while of use: statistics are there and nothing waits for the disk. Answers how much there is. */
    String settle() throws SQLException {
        Untriggered.run(url, "vacuum analyze", "checkpoint");
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) filter (where user_id = '" + PERSON
                        + "') || ' of ' || count(*) || ' resources, ' || pg_size_pretty(pg_total_relation_size('resources')) "
                        + "from resources")) {
            rows.next();
            return rows.getString(1);
        }
    }
}
