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
import org.jboss.resteasy.reactive.ResponseHeader;

/** {@code /api/v1/resource-runs/{id}/events}. */
@Path("/api/v1/resource-runs/{id}/events")
@Followed(Subject.RUN)
@RolesAllowed({Roles.PUBLIC, Roles.FRIEND, Roles.SUPER_ADMIN})
public class ResourceRunProgressResource {

    private final CurrentCaller caller;
    private final FollowProgress follow;

    ResourceRunProgressResource(CurrentCaller caller, FollowProgress follow) {
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
        return ProgressStream.of(follow.follow(caller.get(), Subject.RUN, id, ProgressStream.number(lastEventId)), sse);
    }
}
