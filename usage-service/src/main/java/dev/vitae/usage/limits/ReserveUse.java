package dev.vitae.usage.limits;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** A service is about to do something for a person that is counted. */
@ApplicationScoped
public class ReserveUse {

    private final TenantSession session;
    private final Uses uses;

    ReserveUse(TenantSession session, Uses uses) {
        this.session = session;
        this.uses = uses;
    }

    /** As {@link Uses#reserve}. */
    public Uni<LimitReservation> reserve(Caller caller, UUID id, LimitReservationRequest use) {
        return session.onConnection(caller, tx -> uses.reserve(tx, caller.id(), id, use));
    }
}
