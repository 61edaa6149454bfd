package dev.vitae.usage.aicalls;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.SqlTx;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.usage.aicalls.AiStatistics.Ending;
import dev.vitae.usage.aicalls.AiStatistics.Latency;
import dev.vitae.usage.aicalls.AiStatistics.OfModel;
import dev.vitae.usage.days.DayRange;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A super_admin looks how calls to models go: from the sums by day, so it takes as long however many there were. */
@ApplicationScoped
public class ReadAiStatistics {

    /** The width of a bucket of latencies. */
    private static final double STEP = 1.1;

    private static final String ENDINGS =
            "select provider, model, provider_type, status, error_kind, sum(calls)::bigint as calls, "
                    + "sum(input_tokens)::bigint as input_tokens, sum(output_tokens)::bigint as output_tokens, "
                    + "sum(cost_micros)::bigint as cost_micros from ai_days where day between $1 and $2 group by 1, 2, 3, 4, 5 "
                    + "order by 1, 2, 6 desc, 3, 4, 5";
    private static final String LATENCIES =
            "with summed as (select provider, model, bucket, sum(calls) as calls from ai_latency_days "
                    + "where day between $1 and $2 group by 1, 2, 3), "
                    + "ranked as (select provider, model, bucket, sum(calls) over (partition by provider, model order by bucket) as up_to, "
                    + "sum(calls) over (partition by provider, model) as total from summed) "
                    + "select provider, model, min(bucket) filter (where up_to >= 0.5 * total) as p50, "
                    + "min(bucket) filter (where up_to >= 0.9 * total) as p90, min(bucket) filter (where up_to >= 0.95 * total) as p95, "
                    + "min(bucket) filter (where up_to >= 0.99 * total) as p99 from ranked group by 1, 2";

    private final TenantSession session;

    ReadAiStatistics(TenantSession session) {
        this.session = session;
    }

    public Uni<AiStatistics> of(Caller caller, DayRange range) {
        return session.onConnection(
                caller, tx -> latencies(tx, range).chain(latencies -> tx.query(ENDINGS, range.from(), range.to())
                        .map(rows -> new AiStatistics(range.from(), range.to(), models(rows, latencies)))));
    }

    private static Uni<Map<String, Latency>> latencies(SqlTx tx, DayRange range) {
        return tx.query(LATENCIES, range.from(), range.to()).map(rows -> {
            Map<String, Latency> latencies = new HashMap<>();
            rows.forEach(row -> latencies.put(
                    name(row), new Latency(ms(row, "p50"), ms(row, "p90"), ms(row, "p95"), ms(row, "p99"))));
            return latencies;
        });
    }

    private static List<OfModel> models(Iterable<Row> rows, Map<String, Latency> latencies) {
        Map<String, List<Row>> byModel = new TreeMap<>();
        rows.forEach(row ->
                byModel.computeIfAbsent(name(row), any -> new ArrayList<>()).add(row));
        return byModel.entrySet().stream()
                .map(model -> model(model.getValue(), latencies.get(model.getKey())))
                .toList();
    }

    private static OfModel model(List<Row> rows, Latency latency) {
        return new OfModel(
                rows.get(0).getString("provider"),
                rows.get(0).getString("model"),
                sum(rows, "calls"),
                sum(rows, "input_tokens"),
                sum(rows, "output_tokens"),
                sum(rows, "cost_micros"),
                "USD",
                latency,
                rows.stream().map(ReadAiStatistics::ending).toList());
    }

    private static Ending ending(Row row) {
        String error = row.getString("error_kind");
        return new Ending(
                row.getString("provider_type"),
                row.getString("status"),
                error.isEmpty() ? null : error,
                row.getLong("calls"));
    }

    private static long sum(List<Row> rows, String column) {
        return rows.stream().mapToLong(row -> row.getLong(column)).sum();
    }

    private static String name(Row row) {
        return row.getString("provider") + "/" + row.getString("model");
    }

    /** The middle of a bucket. */
    private static long ms(Row row, String percentile) {
        return Math.max(1, Math.round(Math.pow(STEP, row.getInteger(percentile) - 0.5)));
    }
}
