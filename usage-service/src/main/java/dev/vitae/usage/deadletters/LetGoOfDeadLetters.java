package dev.vitae.usage.deadletters;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.TenantSession;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Settled letters are kept for 30 days, others for 90, as the policy on their table says. Any number of replicas may do so. */
@ApplicationScoped
public class LetGoOfDeadLetters {

    private static final String OLD = "delete from dead_letters "
            + "where coalesce(settled_at + interval '30 days', created_at + interval '90 days') < now()";

    private final TenantSession session;

    LetGoOfDeadLetters(TenantSession session) {
        this.session = session;
    }

    @Scheduled(every = "12h", delayed = "1h", identity = "dead-letters-kept")
    public Uni<Void> letGo() {
        return session.onConnection(Caller.relay(), tx -> tx.execute(OLD)).replaceWithVoid();
    }
}
