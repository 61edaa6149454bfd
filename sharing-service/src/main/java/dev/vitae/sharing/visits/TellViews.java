package dev.vitae.sharing.visits;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.SqlTx;
import dev.vitae.kit.session.TenantSession;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/**
 * Tells of visits, from what is written down: one event per share, whichever processes it was visited at. What was told is
 * marked in the same transaction, so each visit is told of once.
 */
@ApplicationScoped
public class TellViews {

    private static final int AT_ONCE = 500;
    private static final String TELL = "select * from share_visits_tell($1)";

    private final TenantSession session;

    TellViews(TenantSession session) {
        this.session = session;
    }

    @Scheduled(
            every = "${vitae.visits.tell-every}",
            delayed = "${vitae.visits.tell-every}",
            identity = "views",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> tell() {
        return session.onConnection(
                        Caller.relay(), tx -> tx.query(TELL, AT_ONCE).call(rows -> publish(tx, rows)))
                .chain(rows -> rows.size() < AT_ONCE ? Uni.createFrom().voidItem() : tell());
    }

    private static Uni<Void> publish(SqlTx tx, RowSet<Row> rows) {
        Uni<Void> published = Uni.createFrom().voidItem();
        Instant now = Instant.now();
        for (Row row : rows) {
            published = published.chain(() -> tx.publish(ShareViewed.of(row, now)));
        }
        return published;
    }
}
