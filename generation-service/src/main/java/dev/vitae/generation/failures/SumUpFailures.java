package dev.vitae.generation.failures;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.StreamSupport;

/** A super_admin looks how often what failed. */
@ApplicationScoped
public class SumUpFailures {

    private static final String SUMS =
            "select kind, step, failure_code, provider, model, count(*) as failures, max(failed_at) as latest_at from failures "
                    + "where failed_at >= $1 and ($2::text is null or kind = $2) and ($3::text is null or failure_code = $3) "
                    + "group by 1, 2, 3, 4, 5 order by 6 desc, 7 desc";

    private final TenantSession session;

    SumUpFailures(TenantSession session) {
        this.session = session;
    }

    Uni<FailureSums> of(Caller caller, FailureFilter filter) {
        Instant since = filter.since(Instant.now());
        return session.onConnection(
                        caller,
                        tx -> tx.query(
                                SUMS,
                                since.atOffset(ZoneOffset.UTC),
                                filter.kind().orElse(null),
                                filter.failureCode().orElse(null)))
                .map(rows -> new FailureSums(
                        since,
                        StreamSupport.stream(rows.spliterator(), false)
                                .map(SumUpFailures::sum)
                                .toList()));
    }

    private static FailureSums.Sum sum(Row row) {
        return new FailureSums.Sum(
                row.getString("kind"),
                row.getString("step"),
                row.getString("failure_code"),
                row.getString("provider"),
                row.getString("model"),
                row.getLong("failures"),
                row.getOffsetDateTime("latest_at").toInstant());
    }
}
