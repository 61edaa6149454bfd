package dev.vitae.generation.wizard;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.caller.Roles;
import dev.vitae.kit.etag.ETags;
import dev.vitae.kit.idempotency.Idempotency;
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
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** How a session ends: {@code /api/v1/wizard-sessions/{id}/complete} and {@code …/abandon}. */
@Path("/api/v1/wizard-sessions/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PUBLIC, Roles.FRIEND, Roles.SUPER_ADMIN})
public class SessionEndResource {

    private final CurrentCaller current;
    private final CompleteSession complete;
    private final AbandonSession abandon;
    private final Idempotency idempotency;

    SessionEndResource(
            CurrentCaller current, CompleteSession complete, AbandonSession abandon, Idempotency idempotency) {
        this.current = current;
        this.complete = complete;
        this.abandon = abandon;
        this.idempotency = idempotency;
    }

    @POST
    @Path("/complete")
    @Operation(
            operationId = "completeWizardSession",
            summary = "Makes version 1 of a generated résumé of the draft; as it was read, where If-Match says so")
    @Problems({"422 validation_failed"})
    @APIResponse(
            responseCode = "201",
            description = "The session, completed; Location is the generated résumé. 200 where it was completed before",
            content = @Content(schema = @Schema(implementation = SessionView.class)))
    public Uni<Response> complete(
            @PathParam("id") UUID id,
            @HeaderParam(Idempotency.HEADER) Optional<String> key,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        Caller caller = current.get();
        return idempotency.once(caller, key, "POST /api/v1/wizard-sessions/{id}/complete", id, () -> complete.complete(
                        caller, id, ifMatch)
                .map(SessionEndResource::answer));
    }

    @POST
    @Path("/abandon")
    @Operation(
            operationId = "abandonWizardSession",
            summary = "Leaves a session; whoever writes in it again goes on with it")
    @Problems({"409 wizard_session_completed"})
    @APIResponse(
            responseCode = "200",
            description = "The session as it is kept, with its ETag",
            content = @Content(schema = @Schema(implementation = SessionView.class)))
    public Uni<Response> abandon(@PathParam("id") UUID id) {
        return abandon.abandon(current.get(), id).map(session -> ETags.kept(session.tag(), session));
    }

    private static Response answer(CompleteSession.Outcome outcome) {
        SessionView session = outcome.session();
        URI made = URI.create("/api/v1/generated-resumes/" + session.generatedResumeId());
        return (outcome.isNew() ? Response.created(made) : Response.ok().location(made))
                .tag(session.tag())
                .entity(session)
                .build();
    }
}
