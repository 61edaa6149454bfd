package dev.vitae.usage.aicalls;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.usage.aicalls.AiDays.OfDay;
import dev.vitae.usage.days.DayRange;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.StreamSupport;

/** A super_admin looks which model cost what on which day: from the sums by day. */
@ApplicationScoped
public class ReadAiDays {

    private static final String DAYS = "select day, provider, model, provider_type, sum(calls)::bigint as calls, "
            + "sum(input_tokens)::bigint as input_tokens, sum(output_tokens)::bigint as output_tokens, "
            + "sum(cost_micros)::bigint as cost_micros from ai_days where day between $1 and $2 group by 1, 2, 3, 4 "
            + "order by 1 desc, 8 desc, 2, 3, 4";

    private final TenantSession session;

    ReadAiDays(TenantSession session) {
        this.session = session;
    }

    public Uni<AiDays> of(Caller caller, DayRange range) {
        return session.onConnection(caller, tx -> tx.query(DAYS, range.from(), range.to()))
                .map(rows -> new AiDays(
                        range.from(),
                        range.to(),
                        StreamSupport.stream(rows.spliterator(), false)
                                .map(ReadAiDays::day)
                                .toList()));
    }

    private static OfDay day(Row row) {
        return new OfDay(
                row.getLocalDate("day"),
                row.getString("provider"),
                row.getString("model"),
                row.getString("provider_type"),
                row.getLong("calls"),
                row.getLong("input_tokens"),
                row.getLong("output_tokens"),
                row.getLong("cost_micros"),
                "USD");
    }
}
