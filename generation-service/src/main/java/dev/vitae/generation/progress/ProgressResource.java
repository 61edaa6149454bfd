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
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseHeader;

/** {@code /api/v1/generations/{id}/events}: progress as server-sent events (WHATWG HTML §9.2). */
@Path("/api/v1/generations/{id}/events")
@Followed
@RolesAllowed({Roles.PUBLIC, Roles.FRIEND, Roles.SUPER_ADMIN})
public class ProgressResource {

    private final CurrentCaller caller;
    private final FollowGeneration follow;

    ProgressResource(CurrentCaller caller, FollowGeneration follow) {
        this.caller = caller;
        this.follow = follow;
    }

    // Proxies must neither store nor hold back what is sent bit by bit.
    @GET
    @NoHead
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    @ResponseHeader(name = "X-Accel-Buffering", value = "no")
    public Multi<OutboundSseEvent> events(
            @PathParam("id") UUID id, @HeaderParam("Last-Event-ID") String lastEventId, @Context Sse sse) {
        return follow.follow(caller.get(), id, number(lastEventId))
                .onItem()
                .transformToMulti(progress -> progress)
                .map(step -> event(sse, step));
    }

    private static OutboundSseEvent event(Sse sse, Optional<Progress> step) {
        if (step.isEmpty()) {
            return sse.newEventBuilder().comment("still here").build();
        }
        return sse.newEventBuilder()
                .id(Long.toString(step.get().seq()))
                .name(step.get().stage().text())
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(Progress.class, step.get())
                .build();
    }

    /** What is no number of ours starts the stream at its beginning. */
    private static long number(String lastEventId) {
        return lastEventId != null && lastEventId.matches("\\d{1,9}") ? Long.parseLong(lastEventId) : 0;
    }
}
