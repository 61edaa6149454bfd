package dev.vitae.load;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/**
 * Uses and calls of ten thousand people in five months, in bulk and past the triggers, and then the sums that the triggers would
 * have kept. Every hundredth use is one person's; of every ten uses one has a call to a model.
 */
final class UsageRows {

    /** Whose times are taken. */
    static final UUID PERSON = SkillRows.person(0);

    private static final int AT_A_TIME = 500_000;
    private static final String WHO =
            "case when n % 100 = 0 then '" + PERSON + "'::uuid else md5('person ' || (1 + n % 10000))::uuid end";
    /** Of 150 days, in no order. */
    private static final String WHEN = "now() - (n::bigint * 7919 % 12960000) * interval '1 second'";

    private static final String MONTHS =
            """
            select make_month(parent, (date_trunc('month', now() at time zone 'UTC') - i * interval '1 month')::date)
            from unnest(array['usage_logs', 'ai_events']) as parent, generate_series(1, 6) as i""";
    private static final String USES =
            """
            insert into usage_logs (id, user_id, operation, provider_type, subject_id, tokens_used, cost, occurred_at)
            select uuidv7(), $who, (array['parse', 'generate', 'export'])[1 + n % 3],
              case when n % 10 = 1 then 'platform' else 'local' end, uuidv7(), case when n % 10 = 1 then n % 9000 end,
              case when n % 10 = 1 then 0.0045 end, $when
            from generate_series($first, $last) n""";
    private static final String CALLS =
            """
            insert into ai_events (id, attempt, user_id, subject_id, purpose, provider, model, provider_type, input_tokens,
              cached_input_tokens, output_tokens, latency_ms, status, error_kind, cost_micros, occurred_at)
            select uuidv7(), 1, $who, uuidv7(), 'tailor', 'openai', 'model-' || n % 3, 'platform', n % 8000, 0, n % 1000,
              200 + n % 7000, case when n % 50 = 1 then 'error' else 'ok' end, case when n % 50 = 1 then 'timeout' end, 4500, $when
            from generate_series($first, $last) n where n % 10 = 1""";
    private static final String[] SUMS = {
        "truncate usage_days, usage_hours, ai_hours, ai_latencies, limit_counts",
        """
        insert into usage_days (user_id, day, operation, provider_type, currency, uses, tokens, cost_micros)
        select user_id, (occurred_at at time zone 'UTC')::date, operation, provider_type, currency, count(*),
          coalesce(sum(tokens_used), 0), (coalesce(sum(cost), 0) * 1000000)::bigint from usage_logs group by 1, 2, 3, 4, 5""",
        """
        insert into usage_hours (hour, operation, provider_type, currency, uses, tokens, cost_micros)
        select date_trunc('hour', occurred_at, 'UTC'), operation, provider_type, currency, count(*),
          coalesce(sum(tokens_used), 0), (coalesce(sum(cost), 0) * 1000000)::bigint from usage_logs group by 1, 2, 3, 4""",
        """
        insert into ai_hours (hour, provider, model, provider_type, status, error_kind, calls, input_tokens, output_tokens, cost_micros)
        select date_trunc('hour', occurred_at, 'UTC'), provider, model, provider_type, status, coalesce(error_kind, ''), count(*),
          sum(input_tokens), sum(output_tokens), coalesce(sum(cost_micros), 0) from ai_events group by 1, 2, 3, 4, 5, 6""",
        """
        insert into ai_latencies (hour, provider, model, bucket, calls)
        select date_trunc('hour', occurred_at, 'UTC'), provider, model, latency_bucket(latency_ms), count(*)
        from ai_events group by 1, 2, 3, 4""",
        """
        insert into limit_counts (user_id, operation, period, starts_on, used)
        select user_id, operation, 'day', day, sum(uses) from usage_days where day > current_date - 31 and day < current_date
        group by 1, 2, 4"""
    };

    private final String url;
    private int there;

    UsageRows(String superuserUrl) {
        this.url = superuserUrl;
    }

    /** Adds until so many uses are there. */
    void upTo(int uses) throws SQLException {
        Untriggered.run(url, MONTHS);
        for (int first = there + 1; first <= uses; first += AT_A_TIME) {
            int last = Math.min(uses, first + AT_A_TIME - 1);
            Untriggered.run(url, filled(USES, first, last), filled(CALLS, first, last));
        }
        there = uses;
        Untriggered.run(url, SUMS);
    }

    private static String filled(String sql, int first, int last) {
        return sql.replace("$who", WHO)
                .replace("$when", WHEN)
                .replace("$first", String.valueOf(first))
                .replace("$last", String.valueOf(last));
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
