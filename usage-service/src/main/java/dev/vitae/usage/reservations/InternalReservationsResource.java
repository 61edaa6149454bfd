package dev.vitae.usage.reservations;

import dev.vitae.kit.caller.CurrentCaller;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/**
 * {@code /internal/reservations}: for services that are about to call a model with the platform's key, for a person; contracts
 * in {@code contracts/reservation-request.json}, {@code contracts/reservation.json} and
 * {@code contracts/budget-exhausted.json}.
 */
@Path("/internal/reservations")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("usage.reserve")
public class InternalReservationsResource {

    private final CurrentCaller caller;
    private final Reserve reserve;
    private final Release release;

    InternalReservationsResource(CurrentCaller caller, Reserve reserve, Release release) {
        this.caller = caller;
        this.reserve = reserve;
        this.release = release;
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> reserve(@PathParam("id") UUID id, @NotNull @Valid ReservationRequest request) {
        return reserve.reserve(caller.get(), id, request).map(reserved -> Response.status(reserved.isNew() ? 201 : 200)
                .entity(reserved.reservation())
                .build());
    }

    @POST
    @Path("/{id}/release")
    public Uni<Reservation> release(@PathParam("id") UUID id) {
        return release.release(caller.get(), id);
    }
}
