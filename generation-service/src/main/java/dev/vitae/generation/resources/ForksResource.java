package dev.vitae.generation.resources;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.caller.Roles;
import dev.vitae.kit.idempotency.Idempotency;
import dev.vitae.kit.openapi.Problems;
import dev.vitae.kit.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** {@code /api/v1/resources/{id}/forks}: what came of a resource. */
@Path("/api/v1/resources/{id}/forks")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PUBLIC, Roles.FRIEND, Roles.SUPER_ADMIN})
public class ForksResource {

    private final CurrentCaller caller;
    private final ForkResource fork;
    private final ReadForks read;
    private final Idempotency idempotency;

    ForksResource(CurrentCaller caller, ForkResource fork, ReadForks read, Idempotency idempotency) {
        this.caller = caller;
        this.fork = fork;
        this.read = read;
        this.idempotency = idempotency;
    }

    @POST
    @Operation(operationId = "forkResource", summary = "Makes a resource of one's own out of this one")
    @Problems({"409 too_many_resources"})
    @APIResponse(
            responseCode = "201",
            description = "The fork; Location leads to it",
            content = @Content(schema = @Schema(implementation = ResourceView.class)))
    public Uni<Response> fork(@PathParam("id") UUID id, @HeaderParam(Idempotency.HEADER) Optional<String> key) {
        Caller who = caller.get();
        return idempotency.once(who, key, "POST /api/v1/resources/{id}/forks", id, () -> fork.fork(who, id)
                .map(ResourcesResource::created));
    }

    @GET
    @Operation(
            operationId = "listResourceForks",
            summary = "Lists the forks of a resource that the person may see, the newest first")
    @APIResponse(
            responseCode = "200",
            description = "A page; Link leads to the next one",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = ResourceView.class)))
    public Uni<Response> forks(@PathParam("id") UUID id, @BeanParam PageRequest page, @Context UriInfo uri) {
        return read.forks(caller.get(), id, page.limit(), page.after()).map(found -> found.response(uri));
    }
}
