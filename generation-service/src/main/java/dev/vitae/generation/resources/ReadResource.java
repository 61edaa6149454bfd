package dev.vitae.generation.resources;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** A person, or a service acting for one, looks at a resource. */
@ApplicationScoped
public class ReadResource {

    private final TenantSession session;
    private final Resources resources;

    ReadResource(TenantSession session, Resources resources) {
        this.session = session;
        this.resources = resources;
    }

    /** Fails with 404 when it does not exist, or is somebody else's who does not show it. */
    public Uni<ResourceView> one(Caller caller, UUID id) {
        return session.inTransaction(caller, tx -> resources.readable(id)).map(found -> ResourceView.of(found, caller));
    }
}
