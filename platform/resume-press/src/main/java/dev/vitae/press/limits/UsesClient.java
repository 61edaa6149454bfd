package dev.vitae.press.limits;

import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.calls.ServiceCallFilter;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What services ask of usage-service's limits; needs the scope {@code usage.reserve}. */
@Path("/internal/limit-reservations/{id}")
@RegisterRestClient(configKey = "limits")
@RegisterProvider(ServiceCallFilter.class)
@RegisterProvider(LimitRefusals.class)
interface UsesClient {

    @PUT
    Uni<Void> reserve(@PathParam("id") UUID id, @HeaderParam(CurrentCaller.ACTING_FOR) UUID user, Use use);

    @POST
    @Path("/release")
    Uni<Void> release(@PathParam("id") UUID id, @HeaderParam(CurrentCaller.ACTING_FOR) UUID user);
}
