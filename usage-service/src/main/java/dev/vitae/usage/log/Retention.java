package dev.vitae.usage.log;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.SqlTx;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.usage.configuration.Configuration;
import dev.vitae.usage.configuration.Setting;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Lets go of uses and calls that are older than the platform's settings keep. What they add up to by hour and day stays, and so do calls
 * in an archive that tells of nobody. Any
 * number of replicas may do so at once.
 */
@ApplicationScoped
public class Retention {

    private static final Logger LOG = Logger.getLogger(Retention.class);

    private static final String DROP = "select drop_months($1, $2)";
    private static final String CLEAR = "delete from limit_reservations where created_at < now() - interval '62 days'";
    private static final String CLEAR_SESSIONS =
            "delete from deleted_sessions where created_at < now() - interval '62 days'";

    private final TenantSession session;
    private final Configuration configuration;

    Retention(TenantSession session, Configuration configuration) {
        this.session = session;
        this.configuration = configuration;
    }

    @Scheduled(every = "12h", delayed = "1h", identity = "retention")
    public Uni<Void> letGo() {
        return session.onConnection(Caller.relay(), configuration::values)
                .chain(values -> drop("usage_logs", values.number(Setting.USAGE_LOGS_KEPT))
                        .chain(() -> drop("ai_events", values.number(Setting.AI_EVENTS_KEPT))))
                .chain(() -> session.onConnection(
                        Caller.relay(), tx -> tx.execute(CLEAR).chain(() -> tx.execute(CLEAR_SESSIONS))))
                .replaceWithVoid();
    }

    private Uni<Void> drop(String log, Optional<Integer> months) {
        return months.map(kept -> session.onConnection(Caller.relay(), tx -> drop(tx, log, kept)))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private static Uni<Void> drop(SqlTx tx, String log, int months) {
        return tx.query(DROP, log, months)
                .map(rows -> rows.iterator().next().getInteger(0))
                .invoke(dropped -> {
                    if (dropped > 0) {
                        LOG.infof("%d months of %s let go of", dropped, log);
                    }
                })
                .replaceWithVoid();
    }
}
