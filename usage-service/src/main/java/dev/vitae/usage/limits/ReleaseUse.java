package dev.vitae.usage.limits;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** It was not done: the use goes back. Again is fine, and what was settled stays. */
@ApplicationScoped
public class ReleaseUse {

    private final TenantSession session;
    private final Uses uses;

    ReleaseUse(TenantSession session, Uses uses) {
        this.session = session;
        this.uses = uses;
    }

    /** The reservation as it is now. Fails with 404 for an id that is none, or somebody else's. */
    public Uni<LimitReservation> release(Caller caller, UUID id) {
        return session.onConnection(caller, tx -> uses.release(tx, id));
    }
}
