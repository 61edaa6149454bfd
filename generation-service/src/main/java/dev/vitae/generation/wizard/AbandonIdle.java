package dev.vitae.generation.wizard;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.TenantSession;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Leaves sessions that nobody has written in for a while, a batch in a row, each in its person's name. */
@ApplicationScoped
public class AbandonIdle {

    private static final Logger LOG = Logger.getLogger(AbandonIdle.class);
    static final int BATCH = 200;

    private static final String IDLE = "select id, user_id from wizard_sessions where status = 'active' "
            + "and updated_at <= now() - make_interval(days => $1) order by updated_at limit " + BATCH;

    // Whoever has written in it meanwhile goes on with it.
    private static final String ABANDON = "update wizard_sessions set status = 'abandoned', version = version + 1 "
            + "where id = $1 and status = 'active' and updated_at <= now() - make_interval(days => $2)";

    private final TenantSession session;
    private final int days;

    AbandonIdle(TenantSession session, @ConfigProperty(name = "vitae.wizard.idle-days") int days) {
        this.session = session;
        this.days = Math.max(1, days);
    }

    @Scheduled(every = "10m", delayed = "3m", identity = "wizard-sessions-idle")
    public Uni<Void> sweep() {
        return session.onConnection(Caller.relay(), tx -> tx.query(IDLE, days)).chain(idle -> Multi.createFrom()
                .iterable(idle)
                .onItem()
                .transformToUniAndConcatenate(this::abandon)
                .collect()
                .with(Collectors.summingInt(changed -> changed))
                .chain(changed ->
                        idle.size() < BATCH || changed == 0 ? Uni.createFrom().voidItem() : sweep()));
    }

    /** One that fails keeps no other waiting. */
    private Uni<Integer> abandon(Row idle) {
        return session.onConnection(
                        Caller.worker(idle.getUUID("user_id")), tx -> tx.execute(ABANDON, idle.getUUID("id"), days))
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "an idle session stays: %s", failure.getClass().getName()))
                .onFailure()
                .recoverWithItem(0);
    }
}
