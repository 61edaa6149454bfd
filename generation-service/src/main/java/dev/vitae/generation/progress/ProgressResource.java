package dev.vitae.generation.progress;

import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.caller.Roles;
import dev.vitae.kit.download.NoHead;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.ResponseHeader;

/** {@code /api/v1/generations/{id}/events}: progress as server-sent events (WHATWG HTML §9.2). */
@Path("/api/v1/generations/{id}/events")
@RolesAllowed({Roles.PUBLIC, Roles.FRIEND, Roles.SUPER_ADMIN})
public class ProgressResource {

    private final CurrentCaller caller;
    private final FollowProgress follow;

    ProgressResource(CurrentCaller caller, FollowProgress follow) {
        this.caller = caller;
        this.follow = follow;
    }

    @GET
    @Followed(Subject.GENERATION)
    @NoHead
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @ResponseHeader(name = "Cache-Control", value = ProgressStream.NO_STORE)
    @ResponseHeader(name = "X-Accel-Buffering", value = ProgressStream.NO_BUFFER)
    @Operation(operationId = "followGeneration", summary = "Follows a generation's progress as server-sent events")
    @APIResponse(
            responseCode = "200",
            description = "Events, each with an id to go on after",
            content = @Content(mediaType = "text/event-stream", schema = @Schema(type = SchemaType.STRING)))
    public Multi<OutboundSseEvent> events(
            @PathParam("id") UUID id, @HeaderParam(ProgressStream.LAST_SEEN) String lastEventId, @Context Sse sse) {
        return ProgressStream.of(
                follow.follow(caller.get(), Subject.GENERATION, ProgressStream.number(lastEventId), id), sse);
    }
}
