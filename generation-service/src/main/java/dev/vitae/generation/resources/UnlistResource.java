package dev.vitae.generation.resources;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** A super_admin takes what somebody shows to everybody off the gallery, or puts it there again. */
@ApplicationScoped
public class UnlistResource {

    private final TenantSession session;
    private final Resources resources;

    UnlistResource(TenantSession session, Resources resources) {
        this.session = session;
        this.resources = resources;
    }

    /** Again is fine. Fails with 404 for what nobody shows to everybody. */
    public Uni<ResourceView> unlist(Caller caller, UUID id, boolean unlisted) {
        return session.inTransaction(
                        caller, tx -> tx.execute("select from unlist_resource($1, $2) as done where done", id, unlisted)
                                .invoke(done -> {
                                    if (done == 0) {
                                        throw Problem.notFound();
                                    }
                                })
                                .chain(() -> resources.readable(id)))
                .map(resource -> ResourceView.of(resource, caller));
    }
}
