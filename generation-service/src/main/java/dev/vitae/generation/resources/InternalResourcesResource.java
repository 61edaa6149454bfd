package dev.vitae.generation.resources;

import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.vitae.kit.caller.CurrentCaller;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/**
 * {@code /internal/resources}: for services that act for a person, of that person's own alone; contract in
 * {@code contracts/resource.json}.
 */
@Path("/internal/resources/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("generation.read")
public class InternalResourcesResource {

    private final CurrentCaller caller;
    private final ReadResource read;

    InternalResourcesResource(CurrentCaller caller, ReadResource read) {
        this.caller = caller;
        this.read = read;
    }

    @GET
    public Uni<ResourceContract> one(@PathParam("id") UUID id) {
        return read.one(caller.get(), id)
                .map(resource -> new ResourceContract(
                        resource.id(),
                        resource.version(),
                        resource.name(),
                        resource.description(),
                        resource.resourceType(),
                        resource.content()));
    }

    /** What other services read of a resource. @param description absent without one */
    public record ResourceContract(
            UUID id,
            int version,
            String name,
            String description,
            ResourceType resourceType,
            @JsonRawValue String content) {}
}
