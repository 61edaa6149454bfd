package dev.vitae.sharing.visits;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.TenantSession;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Removes what is older than is kept, what revoked shares have left, and what visitors of earlier days were told apart by. */
@ApplicationScoped
public class SweepVisits {

    private static final String OLD = "delete from share_visits where day < share_visits_today() - cast($1 as int)";
    // Processes that were all away for longer leave some to the rule above.
    private static final String REVOKED = "delete from share_visits v using shares s "
            + "where s.id = v.share_id and s.revoked_at > now() - interval '7 days' and v.visits = v.told";

    private final TenantSession session;
    private final Salts salts;
    private final int keptDays;

    SweepVisits(TenantSession session, Salts salts, VisitsConfig config) {
        this.session = session;
        this.salts = salts;
        this.keptDays = config.keptDays();
    }

    @Scheduled(every = "10m", identity = "old-visits")
    public Uni<Void> sweep() {
        return session.onConnection(
                        Caller.relay(), tx -> tx.execute(OLD, keptDays).chain(() -> tx.execute(REVOKED)))
                .chain(salts::throwAway);
    }
}
