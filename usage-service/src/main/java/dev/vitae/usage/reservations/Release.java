package dev.vitae.usage.reservations;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Nothing was called: the money goes back. Again is fine, and what was settled stays. */
@ApplicationScoped
public class Release {

    private final TenantSession session;
    private final Reservations reservations;

    Release(TenantSession session, Reservations reservations) {
        this.session = session;
        this.reservations = reservations;
    }

    /** The reservation as it is now. Fails with 404 for an id that is none, or somebody else's. */
    public Uni<Reservation> release(Caller caller, UUID id) {
        return session.onConnection(caller, tx -> reservations
                .byId(tx, id)
                .map(known -> known.orElseThrow(Problem::notFound))
                .chain(known -> reservations.release(tx, id).map(released -> released.orElse(known))));
    }
}
