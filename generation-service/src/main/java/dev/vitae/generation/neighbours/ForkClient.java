package dev.vitae.generation.neighbours;

import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.calls.ServiceCallFilter;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What generation-service asks sharing-service about links that may be forked. */
@Path("/internal/shares/forks")
@RegisterRestClient(configKey = "sharing")
@RegisterProvider(ServiceCallFilter.class)
@RegisterProvider(LinkRefusals.class)
interface ForkClient {

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<Answer> permit(Body body, @HeaderParam(CurrentCaller.ACTING_FOR) UUID user);

    /** @param passcode null where none was given */
    record Body(byte[] tokenHash, String passcode) {}

    /** @param userId whose the resource is */
    record Answer(UUID resourceId, UUID userId) {}
}
