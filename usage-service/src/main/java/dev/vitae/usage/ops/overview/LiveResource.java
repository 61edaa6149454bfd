package dev.vitae.usage.ops.overview;

import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.caller.Roles;
import dev.vitae.kit.download.NoHead;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Instant;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseHeader;

/** {@code /ops/live}: the parts of the overview as they change, as server-sent events; {@code ended} when the session's token does. */
@Path("/ops/live")
@RolesAllowed(Roles.SUPER_ADMIN)
public class LiveResource {

    private final CurrentCaller caller;
    private final JsonWebToken token;
    private final FollowOverview follow;

    LiveResource(CurrentCaller caller, JsonWebToken token, FollowOverview follow) {
        this.caller = caller;
        this.token = token;
        this.follow = follow;
    }

    @GET
    @NoHead
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    @ResponseHeader(name = "X-Accel-Buffering", value = "no")
    @Operation(hidden = true)
    public Multi<OutboundSseEvent> updates(@Context Sse sse) {
        Instant until = Instant.ofEpochSecond(token.getExpirationTime());
        Multi<OutboundSseEvent> updates = follow.follow(caller.get(), caller.token(), until)
                .map(update ->
                        update.map(it -> event(sse, it.part(), it.html())).orElseGet(() -> comment(sse)));
        return Multi.createBy()
                .concatenating()
                .streams(
                        Multi.createFrom().item(() -> comment(sse)),
                        updates,
                        Multi.createFrom().item(() -> event(sse, "ended", "")));
    }

    private static OutboundSseEvent comment(Sse sse) {
        return sse.newEventBuilder().comment("still here").build();
    }

    private static OutboundSseEvent event(Sse sse, String name, String html) {
        return sse.newEventBuilder()
                .name(name)
                .mediaType(MediaType.TEXT_PLAIN_TYPE)
                .data(String.class, html)
                .build();
    }
}
