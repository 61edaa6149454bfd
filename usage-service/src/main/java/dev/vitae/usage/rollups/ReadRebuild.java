package dev.vitae.usage.rollups;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** A super_admin looks how far a rebuild is. */
@ApplicationScoped
public class ReadRebuild {

    private final TenantSession session;
    private final RollupRebuilds rebuilds;

    ReadRebuild(TenantSession session, RollupRebuilds rebuilds) {
        this.session = session;
        this.rebuilds = rebuilds;
    }

    /** Fails with 404. */
    public Uni<RollupRebuild> one(Caller caller, UUID id) {
        return session.onConnection(caller, tx -> rebuilds.find(tx, id))
                .map(found -> found.orElseThrow(Problem::notFound).rebuild());
    }
}
