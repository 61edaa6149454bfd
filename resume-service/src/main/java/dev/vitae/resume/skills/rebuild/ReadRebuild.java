package dev.vitae.resume.skills.rebuild;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** An admin looks how far a rebuild is. */
@ApplicationScoped
public class ReadRebuild {

    private final TenantSession session;
    private final SkillRebuilds rebuilds;

    ReadRebuild(TenantSession session, SkillRebuilds rebuilds) {
        this.session = session;
        this.rebuilds = rebuilds;
    }

    /** Fails with 404. */
    public Uni<SkillRebuild> one(Caller caller, UUID id) {
        return session.onConnection(caller, tx -> rebuilds.find(tx, id))
                .map(found -> found.orElseThrow(Problem::notFound).rebuild());
    }
}
