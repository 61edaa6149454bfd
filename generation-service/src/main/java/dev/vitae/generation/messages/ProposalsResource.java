package dev.vitae.generation.messages;

import dev.vitae.generation.messages.Proposed.Status;
import dev.vitae.generation.wizard.SessionView;
import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.caller.Roles;
import dev.vitae.kit.etag.ETags;
import dev.vitae.kit.openapi.Problems;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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

/** What becomes of proposals: {@code /api/v1/wizard-sessions/{id}/messages/{messageId}/proposals/{number}}. */
@Path("/api/v1/wizard-sessions/{id}/messages/{messageId}/proposals/{number}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PUBLIC, Roles.FRIEND, Roles.SUPER_ADMIN})
public class ProposalsResource {

    private final CurrentCaller current;
    private final DecideProposal decide;

    ProposalsResource(CurrentCaller current, DecideProposal decide) {
        this.current = current;
        this.decide = decide;
    }

    @POST
    @Path("/accept")
    @Operation(
            operationId = "acceptWizardProposal",
            summary = "Takes a proposal over into the draft; as it was read, where If-Match says so")
    @Problems({"409 proposal_decided", "409 proposal_outdated", "409 wizard_session_completed", "422 validation_failed"
    })
    @APIResponse(
            responseCode = "200",
            description = "The session with its draft, and its new ETag",
            content = @Content(schema = @Schema(implementation = SessionView.class)))
    public Uni<Response> accept(
            @PathParam("id") UUID id,
            @PathParam("messageId") UUID message,
            @PathParam("number") int number,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return decided(id, message, number, Status.ACCEPTED, ifMatch);
    }

    @POST
    @Path("/reject")
    @Operation(operationId = "rejectWizardProposal", summary = "Leaves a proposal out of the draft")
    @Problems({"409 proposal_decided", "409 proposal_outdated", "409 wizard_session_completed", "422 validation_failed"
    })
    @APIResponse(
            responseCode = "200",
            description = "The session as it is, with its ETag",
            content = @Content(schema = @Schema(implementation = SessionView.class)))
    public Uni<Response> reject(
            @PathParam("id") UUID id,
            @PathParam("messageId") UUID message,
            @PathParam("number") int number,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return decided(id, message, number, Status.REJECTED, ifMatch);
    }

    private Uni<Response> decided(UUID id, UUID message, int number, Status status, String ifMatch) {
        return decide.decide(current.get(), id, message, number, status, ifMatch)
                .map(session -> ETags.kept(session.tag(), session));
    }
}
