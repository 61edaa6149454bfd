package dev.vitae.generation.budgets;

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

/** What generation-service asks of usage-service's budgets. */
@Path("/internal/reservations/{id}")
@RegisterRestClient(configKey = "usage")
@RegisterProvider(ServiceCallFilter.class)
@RegisterProvider(BudgetRefusals.class)
interface ReservationsClient {

    @PUT
    Uni<Reservation> reserve(@PathParam("id") UUID id, @HeaderParam(CurrentCaller.ACTING_FOR) UUID user, Wish wish);

    @POST
    @Path("/release")
    Uni<Void> release(@PathParam("id") UUID id, @HeaderParam(CurrentCaller.ACTING_FOR) UUID user);
}
