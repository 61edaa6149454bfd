package dev.vitae.generation.resources;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** A person writes a resource down. */
@ApplicationScoped
public class CreateResource {

    private final TenantSession session;
    private final AddResource add;
    private final ContentSchemas schemas;

    CreateResource(TenantSession session, AddResource add, ContentSchemas schemas) {
        this.session = session;
        this.add = add;
        this.schemas = schemas;
    }

    /** Fails with 422 and a pointer to each member that breaks a rule, with 409 {@code too_many_resources}. */
    Uni<ResourceView> create(Caller caller, ResourceBody sent) {
        ResourceBody body = sent.checked(schemas);
        Resource resource = new Resource(caller, body.type().orElseThrow(), null);
        resource.name(body.name(), body.description());
        resource.say(body.content().toString());
        resource.show(body.isPublic(), body.pinned());
        return session.inTransaction(caller, tx -> add.add(tx, caller, resource))
                .map(kept -> ResourceView.of(kept, caller));
    }
}
