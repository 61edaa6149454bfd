package dev.vitae.generation.resources;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.etag.ETags;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** A person removes a resource; its forks stay, without a parent. */
@ApplicationScoped
public class DeleteResource {

    private final TenantSession session;
    private final Resources resources;

    DeleteResource(TenantSession session, Resources resources) {
        this.session = session;
        this.resources = resources;
    }

    /** Fails with 404, with 412 where {@code If-Match} is sent for one that was changed meanwhile. */
    public Uni<Void> delete(Caller caller, UUID id, String ifMatch) {
        return session.inTransaction(caller, tx -> resources
                .locked(caller, id)
                .invoke(resource -> {
                    if (ifMatch != null) {
                        ETags.check(ifMatch, ResourceView.of(resource, caller).tag());
                    }
                })
                .call(resources::remove)
                .chain(gone -> tx.publish(ResourceDeleted.event(gone))));
    }
}
