package dev.vitae.sharing.visits;

import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.caller.Roles;
import dev.vitae.kit.openapi.Problems;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** {@code GET /api/v1/shares/{id}/statistics}: how often the caller's share was visited. */
@Path("/api/v1/shares/{id}/statistics")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PUBLIC, Roles.FRIEND, Roles.SUPER_ADMIN})
public class StatisticsResource {

    private final CurrentCaller caller;
    private final ReadStatistics read;

    StatisticsResource(CurrentCaller caller, ReadStatistics read) {
        this.caller = caller;
        this.read = read;
    }

    @GET
    @Operation(
            operationId = "getShareStatistics",
            summary = "Visits by day, referrer, device and country, and those of bots; numbers that name nobody")
    @Problems({"400 day_invalid"})
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Statistics.class)))
    public Uni<Response> statistics(
            @PathParam("id") UUID id,
            @QueryParam("from") Optional<String> from,
            @QueryParam("to") Optional<String> to) {
        Span span = Span.of(from, to, LocalDate.now(Clock.systemUTC()));
        return read.read(caller.get(), id, span).map(statistics -> Response.ok(statistics)
                .header("Cache-Control", "private, no-cache")
                .build());
    }
}
