package dev.vitae.vacancy.jobs;

import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.caller.Roles;
import dev.vitae.kit.etag.ETags;
import dev.vitae.kit.openapi.Problems;
import dev.vitae.vacancy.jobs.sent.SentBody;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What was sent with an application of the caller. */
@Path("/api/v1/jobs/{id}/sent")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PUBLIC, Roles.FRIEND, Roles.SUPER_ADMIN})
public class JobSentResource {

    private final CurrentCaller current;
    private final NoteSent note;
    private final ForgetSent forget;

    JobSentResource(CurrentCaller current, NoteSent note, ForgetSent forget) {
        this.current = current;
        this.note = note;
        this.forget = forget;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putJobSent",
            summary = "Notes exactly what was sent: a version of a generated résumé or résumé, or a share")
    @Problems({
        "404 generated_resume_not_found",
        "404 resume_not_found",
        "404 share_not_found",
        "409 share_ended",
        "422 move_not_allowed",
        "503 generation_service_unavailable",
        "503 resume_service_unavailable",
        "503 sharing_service_unavailable"
    })
    @APIResponse(
            responseCode = "200",
            description = "The job as it is kept, with its ETag",
            content = @Content(schema = @Schema(implementation = JobView.class)))
    public Uni<Response> note(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull(message = "Send what was sent.") @Valid SentBody body) {
        return note.note(current.get(), id, ifMatch, body).map(JobSentResource::kept);
    }

    @DELETE
    @Operation(operationId = "deleteJobSent", summary = "Forgets what was noted as sent")
    @Problems({"422 move_not_allowed", "428 if_match_missing"})
    @APIResponse(
            responseCode = "200",
            description = "The job as it is kept, with its ETag",
            content = @Content(schema = @Schema(implementation = JobView.class)))
    public Uni<Response> forget(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return forget.forget(current.get(), id, ifMatch).map(JobSentResource::kept);
    }

    private static Response kept(JobView job) {
        return ETags.kept(job.tag(), job);
    }
}
