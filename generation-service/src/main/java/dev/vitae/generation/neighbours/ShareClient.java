package dev.vitae.generation.neighbours;

import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.calls.ServiceCallFilter;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What generation-service asks of sharing-service. */
@Path("/internal/shares")
@RegisterRestClient(configKey = "sharing")
@RegisterProvider(ServiceCallFilter.class)
@RegisterProvider(Refusals.class)
interface ShareClient {

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<Answer> share(Body body, @HeaderParam(CurrentCaller.ACTING_FOR) UUID user);

    /** @param tokenHash SHA-256 of the link's secret; the share is made once for it */
    record Body(
            UUID generatedResumeId,
            UUID tenantId,
            String label,
            Instant expiresAt,
            Integer maxAccesses,
            byte[] tokenHash,
            String tokenPrefix) {}

    /** The members that matter here. */
    record Answer(UUID id) {}
}
