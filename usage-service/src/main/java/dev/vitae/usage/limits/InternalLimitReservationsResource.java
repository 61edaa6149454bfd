package dev.vitae.usage.limits;

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
 * {@code /internal/limit-reservations}: for services that are about to do something for a person that is counted; contracts in
 * {@code contracts/limit-reservation-request.json}, {@code contracts/limit-reservation.json} and
 * {@code contracts/limit-reached.json}.
 */
@Path("/internal/limit-reservations")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("usage.reserve")
public class InternalLimitReservationsResource {

    private final CurrentCaller caller;
    private final ReserveUse reserve;
    private final ReleaseUse release;

    InternalLimitReservationsResource(CurrentCaller caller, ReserveUse reserve, ReleaseUse release) {
        this.caller = caller;
        this.reserve = reserve;
        this.release = release;
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> reserve(@PathParam("id") UUID id, @NotNull @Valid LimitReservationRequest request) {
        return reserve.reserve(caller.get(), id, request).map(reserved -> Response.status(reserved.isNew() ? 201 : 200)
                .entity(reserved)
                .build());
    }

    @POST
    @Path("/{id}/release")
    public Uni<LimitReservation> release(@PathParam("id") UUID id) {
        return release.release(caller.get(), id);
    }
}
