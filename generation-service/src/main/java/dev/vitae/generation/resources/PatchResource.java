package dev.vitae.generation.resources;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.etag.ETags;
import dev.vitae.kit.patch.MergePatch;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** A person changes what a resource is called, says, and whom it is shown to (JSON merge patch). Its type stays. */
@ApplicationScoped
public class PatchResource {

    private final TenantSession session;
    private final Resources resources;
    private final ContentSchemas schemas;
    private final ObjectMapper json;

    PatchResource(TenantSession session, Resources resources, ContentSchemas schemas, ObjectMapper json) {
        this.session = session;
        this.resources = resources;
        this.schemas = schemas;
        this.json = json;
    }

    /** Fails with 404, with 428 or 412 for one that was changed meanwhile, with 400 or 422 for what cannot be kept. */
    public Uni<ResourceView> patch(Caller caller, UUID id, String ifMatch, String patch) {
        return session.inTransaction(caller, tx -> resources
                        .locked(caller, id)
                        .invoke(resource -> ETags.check(
                                ifMatch, ResourceView.of(resource, caller).tag()))
                        .chain(resource -> {
                            int before = resource.version();
                            return write(resource, patch)
                                    .chain(resources::kept)
                                    .call(kept -> kept.version() == before
                                            ? Uni.createFrom().voidItem()
                                            : tx.publish(ResourceChanged.event(kept)));
                        }))
                .map(kept -> ResourceView.of(kept, caller));
    }

    private Uni<Resource> write(Resource resource, String patch) {
        try {
            ResourceBody body = new ResourceBody(
                    resource.name(),
                    resource.description(),
                    null,
                    json.readTree(resource.content()),
                    resource.isPublic(),
                    resource.pinned());
            ResourceBody changed = MergePatch.apply(MergePatch.read(patch, json), body, ResourceBody.class, json);
            ResourceBody checked = changed.of(resource.resourceType()).checked(schemas);
            resource.name(checked.name(), checked.description());
            if (!checked.content().equals(body.content())) {
                resource.say(checked.content().toString());
            }
            resource.show(checked.isPublic(), checked.pinned());
            return Uni.createFrom().item(resource);
        } catch (JsonProcessingException e) {
            return Uni.createFrom().failure(e);
        }
    }
}
