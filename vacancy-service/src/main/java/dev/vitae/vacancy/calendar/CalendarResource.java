package dev.vitae.vacancy.calendar;

import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.caller.Roles;
import dev.vitae.kit.etag.ETags;
import dev.vitae.kit.idempotency.Idempotency;
import dev.vitae.kit.openapi.Problems;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** {@code /api/v1/jobs/calendar}: the secret address by which calendars show the caller's agenda. */
@Path("/api/v1/jobs/calendar")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PUBLIC, Roles.FRIEND, Roles.SUPER_ADMIN})
public class CalendarResource {

    private static final String ADDRESS = "/api/v1/jobs/calendar";

    private final CurrentCaller caller;
    private final PublishCalendar publish;
    private final ReadCalendar read;
    private final RevokeCalendar revoke;
    private final Idempotency idempotency;

    CalendarResource(
            CurrentCaller caller,
            PublishCalendar publish,
            ReadCalendar read,
            RevokeCalendar revoke,
            Idempotency idempotency) {
        this.caller = caller;
        this.publish = publish;
        this.read = read;
        this.revoke = revoke;
        this.idempotency = idempotency;
    }

    @POST
    @Operation(
            operationId = "publishJobCalendar",
            summary = "Makes a secret address for calendars to subscribe to; the one before ends")
    @APIResponse(
            responseCode = "201",
            description = "The address, this once",
            content = @Content(schema = @Schema(implementation = CalendarView.class)))
    public Uni<Response> publish(@HeaderParam(Idempotency.HEADER) Optional<String> key) {
        return idempotency.once(caller.get(), key, "POST " + ADDRESS, "", () -> publish.publish(caller.get())
                .map(calendar -> Response.created(URI.create(ADDRESS))
                        .header("Cache-Control", "private, no-store")
                        .entity(calendar)
                        .build()));
    }

    @GET
    @Operation(operationId = "getJobCalendar", summary = "Since when there is an address, without the address")
    @Problems({"404 not_found"})
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CalendarView.class)))
    public Uni<Response> read(@Context Request request) {
        return read.read(caller.get()).map(calendar -> ETags.ok(request, ETags.of(0, calendar), calendar));
    }

    @DELETE
    @Operation(operationId = "revokeJobCalendar", summary = "Ends the address")
    @Problems({"404 not_found"})
    @APIResponse(responseCode = "204", description = "It opens nothing any more")
    public Uni<Response> revoke() {
        return revoke.revoke(caller.get()).map(ignored -> Response.noContent().build());
    }
}
