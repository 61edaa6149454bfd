package dev.vitae.usage.limits;

import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.caller.Roles;
import dev.vitae.kit.etag.ETags;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** {@code /api/v1/limits}: how often a person may do what is counted. */
@Path("/api/v1/limits")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PUBLIC, Roles.FRIEND, Roles.SUPER_ADMIN})
public class LimitsResource {

    private final CurrentCaller caller;
    private final ReadLimits read;
    private final ReadTimeZone readZone;
    private final MoveTimeZone move;

    LimitsResource(CurrentCaller caller, ReadLimits read, ReadTimeZone readZone, MoveTimeZone move) {
        this.caller = caller;
        this.read = read;
        this.readZone = readZone;
        this.move = move;
    }

    @GET
    @Operation(operationId = "getLimits", summary = "Says what the person may still do, and when that begins anew")
    public Uni<PersonLimits> mine() {
        return read.mine(caller.get());
    }

    @GET
    @Path("/time-zone")
    @Operation(operationId = "getTimeZone", summary = "Shows whose days and months the person's limits go by")
    @APIResponse(
            responseCode = "200",
            description = "The time zone, with its ETag",
            content = @Content(schema = @Schema(implementation = PersonTimeZone.class)))
    public Uni<Response> timeZone(@Context Request request) {
        return readZone.mine(caller.get()).map(zone -> ETags.ok(request, zone.version(), zone));
    }

    @PUT
    @Path("/time-zone")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "putTimeZone", summary = "Says where the person is")
    @APIResponse(
            responseCode = "200",
            description = "The time zone as it is kept, with its ETag",
            content = @Content(schema = @Schema(implementation = PersonTimeZone.class)))
    public Uni<Response> move(@HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull @Valid NewTimeZone body) {
        return move.move(caller.get(), ifMatch, body.timeZone())
                .map(zone -> ETags.kept(ETags.of(zone.version()), zone));
    }
}
