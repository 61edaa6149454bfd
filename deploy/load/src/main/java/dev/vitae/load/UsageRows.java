package dev.vitae.load;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Uses and calls of ten thousand people in five months, as they came, in bulk and past the triggers; then the sums, by what counts
 * them once more in a rebuild. Every hundredth use is one person's; of every ten uses one has a call to a model and costs money.
 */
final class UsageRows {

    /** Whose times are taken. */
    static final UUID PERSON = SkillRows.person(0);

    private static final int AT_A_TIME = 250_000;
    private static final int WRITERS = 2;
    private static final String WHO =
            "case when n % 100 = 0 then '" + PERSON + "'::uuid else md5('person ' || (1 + n / 7 % 10000))::uuid end";
    /** One after another, in 150 days up to now. */
    private static final String WHEN = "now() - ($end - n) / $all::float8 * interval '150 days'";

    private static final String MONTHS =
            """
            select make_month(parent, (date_trunc('month', now() at time zone 'UTC') - i * interval '1 month')::date)
            from unnest(array['usage_logs', 'ai_events']) as parent, generate_series(1, 6) as i""";
    private static final String USES =
            """
            insert into usage_logs (id, user_id, operation, provider_type, subject_id, tokens_used, cost, occurred_at)
            select uuidv7(), $who, (array['parse', 'generate', 'export'])[1 + n % 3],
              case when n % 10 = 1 then 'platform' else 'local' end, uuidv7(), case when n % 10 = 1 then n % 9000 end,
              case when n % 10 = 1 then 0.0045 end, $when""";
    private static final String CALLS =
            """
            insert into ai_events (id, attempt, user_id, subject_id, purpose, provider, model, provider_type, input_tokens,
              cached_input_tokens, output_tokens, latency_ms, status, error_kind, cost_micros, occurred_at)
            select uuidv7(), 1, $who, uuidv7(), 'tailor', 'openai', 'model-' || n % 3, 'platform', n % 8000, 0, n % 1000,
              200 + n % 7000, case when n % 50 = 1 then 'error' else 'ok' end, case when n % 50 = 1 then 'timeout' end, 4500, $when""";
    /** As RebuildRollups does, day by day. */
    private static final String SUM = "select rebuild_rollups((now() at time zone 'UTC')::date - %d, %b)";

    private static final int DAYS = 151;
    private static final String COUNTS =
            """
            insert into limit_counts (user_id, operation, period, starts_on, used)
            select user_id, operation, 'day', day, sum(uses) from usage_days where day > current_date - 31 and day < current_date
            group by 1, 2, 4 on conflict (user_id, operation, period, starts_on) do update set used = excluded.used""";

    private final String url;
    private int there;

    UsageRows(String superuserUrl) {
        this.url = superuserUrl;
    }

    /** Adds until so many uses are there. Answers how long it took to write them, and to sum them up. */
    Filled upTo(int uses) throws Exception {
        Instant begun = Instant.now();
        Untriggered.run(url, MONTHS);
        List<String> indexes = dropIndexes();
        write(uses);
        Untriggered.run(url, indexes.toArray(String[]::new));
        Untriggered.run(url, "analyze");
        there = uses;
        Instant written = Instant.now();
        for (int day = DAYS; day >= 0; day--) {
            Untriggered.run(url, SUM.formatted(day, day == 0));
        }
        Instant summed = Instant.now();
        Untriggered.run(url, COUNTS);
        return new Filled(Duration.between(begun, written), Duration.between(written, summed));
    }

    record Filled(Duration written, Duration summed) {}

    private void write(int uses) throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        try {
            List<Future<?>> parts = new ArrayList<>();
            for (int first = there + 1; first <= uses; first += AT_A_TIME) {
                String part = " from generate_series(%d, %d) n".formatted(first, Math.min(uses, first + AT_A_TIME - 1));
                parts.add(writers.submit(() -> {
                    Untriggered.run(url, filled(USES, uses) + part, filled(CALLS, uses) + part + " where n % 10 = 1");
                    return null;
                }));
            }
            for (Future<?> part : parts) {
                part.get();
            }
        } finally {
            writers.shutdownNow();
        }
    }

    private String filled(String sql, int uses) {
        return sql.replace("$who", WHO)
                .replace("$when", WHEN)
                .replace("$end", String.valueOf(uses))
                .replace("$all", String.valueOf(uses - there));
    }

    /** An index that is built over all rows is sorted once. Answers what makes them again. */
    private List<String> dropIndexes() throws SQLException {
        List<String> again = new ArrayList<>(List.of("set maintenance_work_mem = '512MB'"));
        List<String> drops = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select indexname, indexdef from pg_indexes where tablename = 'usage_logs' and indexname <> 'usage_logs_pkey'")) {
            while (rows.next()) {
                drops.add("drop index " + rows.getString("indexname"));
                again.add(rows.getString("indexdef").replace(" ON ONLY ", " ON "));
            }
        }
        drops.add("alter table usage_logs drop constraint usage_logs_pkey");
        again.add("alter table usage_logs add primary key (id, occurred_at)");
        Untriggered.run(url, drops.toArray(String[]::new));
        return again;
    }

    /** As after a while of use: statistics are there and nothing waits for the disk. Answers how much there is. */
    String settle() throws SQLException {
        Untriggered.run(url, "vacuum analyze", "checkpoint");
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select (select count(*) from usage_logs) || ' uses, ' || (select count(*) from ai_events) "
                                + "|| ' calls, ' || pg_size_pretty(pg_database_size(current_database()))")) {
            rows.next();
            return rows.getString(1);
        }
    }
}
