package dev.vitae.generation.failures;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.paging.Cursor;
import dev.vitae.kit.paging.Page;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** A super_admin looks what failed. What has been begun anew since is not among it. */
@ApplicationScoped
public class ReadFailures {

    private static final String PAGE = "select * from failures where failed_at >= $1 and (failed_at, id) < ($2, $3) "
            + "and ($4::text is null or kind = $4) and ($5::text is null or failure_code = $5) "
            + "order by failed_at desc, id desc limit $6";

    private final TenantSession session;

    ReadFailures(TenantSession session) {
        this.session = session;
    }

    /** The last that failed first. */
    Uni<Page<Failure>> page(Caller caller, FailureFilter filter, int limit, Optional<Cursor> after) {
        Cursor from = after.orElse(Cursor.FROM_THE_START);
        return session.onConnection(
                        caller,
                        tx -> tx.query(
                                PAGE,
                                filter.since(Instant.now()).atOffset(ZoneOffset.UTC),
                                from.time().atOffset(ZoneOffset.UTC),
                                from.id(),
                                filter.kind().orElse(null),
                                filter.failureCode().orElse(null),
                                limit + 1))
                .map(rows -> Page.of(
                        StreamSupport.stream(rows.spliterator(), false)
                                .map(ReadFailures::failure)
                                .toList(),
                        limit,
                        row -> new Cursor(row.failedAt(), row.id()),
                        Function.identity()));
    }

    private static Failure failure(Row row) {
        return new Failure(
                row.getString("kind"),
                row.getUUID("id"),
                row.getString("step"),
                row.getString("failure_code"),
                row.getString("own_key_provider"),
                row.getString("provider"),
                row.getString("model"),
                row.getInteger("tries"),
                row.getOffsetDateTime("created_at").toInstant(),
                row.getOffsetDateTime("failed_at").toInstant());
    }
}
