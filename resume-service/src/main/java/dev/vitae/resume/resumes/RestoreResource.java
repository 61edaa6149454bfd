package dev.vitae.resume.resumes;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.caller.Roles;
import dev.vitae.kit.idempotency.Idempotency;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** An earlier version of one of the caller's résumés, again. */
@Path("/api/v1/resumes/{id}/versions/{number}/restore")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PUBLIC, Roles.FRIEND, Roles.SUPER_ADMIN})
public class RestoreResource {

    private final CurrentCaller current;
    private final Idempotency idempotency;
    private final RestoreVersion restoreVersion;

    RestoreResource(CurrentCaller current, Idempotency idempotency, RestoreVersion restoreVersion) {
        this.current = current;
        this.idempotency = idempotency;
        this.restoreVersion = restoreVersion;
    }

    @POST
    @Operation(operationId = "restoreResumeVersion", summary = "Makes what an earlier version says the newest one")
    @APIResponse(
            responseCode = "200",
            description = "The résumé, with its ETag",
            content = @Content(schema = @Schema(implementation = ResumeView.class)))
    public Uni<Response> restore(
            @PathParam("id") UUID id,
            @PathParam("number") int number,
            @HeaderParam(Idempotency.HEADER) Optional<String> key) {
        Caller caller = current.get();
        return idempotency.once(
                caller,
                key,
                "POST /api/v1/resumes/{id}/versions/{number}/restore",
                List.of(id, number),
                () -> restoreVersion.restore(caller, id, number).map(ResumeAnswers::kept));
    }
}
