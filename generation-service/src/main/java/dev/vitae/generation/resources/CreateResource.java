package dev.vitae.generation.resources;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.kit.session.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** A person writes a resource down. */
@ApplicationScoped
public class CreateResource {

    private final TenantSession session;
    private final Resources resources;
    private final ContentSchemas schemas;

    CreateResource(TenantSession session, Resources resources, ContentSchemas schemas) {
        this.session = session;
        this.resources = resources;
        this.schemas = schemas;
    }

    /** Fails with 422 and a pointer to each member that breaks a rule. */
    Uni<ResourceView> create(Caller caller, ResourceBody sent) {
        ResourceBody body = sent.checked(schemas);
        Resource resource = new Resource(caller, body.type().orElseThrow(), null);
        resource.name(body.name(), body.description());
        resource.say(body.content().toString());
        resource.show(body.isPublic(), body.pinned());
        return session.inTransaction(caller, tx -> added(tx, resource)).map(kept -> ResourceView.of(kept, caller));
    }

    private Uni<Resource> added(Tx tx, Resource resource) {
        return resources
                .persistAndFlush(resource)
                .call(() -> tx.publish(ResourceChanged.event(resource)))
                .chain(resources::kept);
    }
}
