package dev.vitae.generation.resources;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.caller.Roles;
import dev.vitae.kit.idempotency.Idempotency;
import dev.vitae.kit.openapi.Problems;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** {@code /api/v1/resources/forks}: forks of what is shared by link. */
@Path("/api/v1/resources/forks")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PUBLIC, Roles.FRIEND, Roles.SUPER_ADMIN})
public class ForkByLinkResource {

    private final CurrentCaller caller;
    private final ForkByLink fork;
    private final Idempotency idempotency;

    ForkByLinkResource(CurrentCaller caller, ForkByLink fork, Idempotency idempotency) {
        this.caller = caller;
        this.fork = fork;
        this.idempotency = idempotency;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "forkResourceByLink",
            summary = "Makes a resource of one's own out of one that is shared by link and may be forked")
    @Problems({"404 not_found", "409 too_many_resources", "503 sharing_service_unavailable"})
    @APIResponse(
            responseCode = "201",
            description = "The fork; Location leads to it",
            content = @Content(schema = @Schema(implementation = ResourceView.class)))
    public Uni<Response> fork(
            @HeaderParam(Idempotency.HEADER) Optional<String> key,
            @Valid @NotNull(message = "Send shareToken.") LinkBody link) {
        Caller who = caller.get();
        return idempotency.once(
                who, key, "POST /api/v1/resources/forks", link.withoutPasscode(), () -> fork.fork(who, link)
                        .map(ResourcesResource::created));
    }
}
