package dev.vitae.vacancy.statistics;

import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.caller.Roles;
import dev.vitae.kit.openapi.Problems;
import dev.vitae.vacancy.days.DayParameters;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** {@code GET /api/v1/jobs/statistics}: how the caller's applications go. */
@Path("/api/v1/jobs/statistics")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PUBLIC, Roles.FRIEND, Roles.SUPER_ADMIN})
public class StatisticsResource {

    private final CurrentCaller caller;
    private final ReadStatistics read;

    StatisticsResource(CurrentCaller caller, ReadStatistics read) {
        this.caller = caller;
        this.read = read;
    }

    // No entity tag: who waits for an answer has none tomorrow, without anything having changed.
    @GET
    @Operation(
            operationId = "getJobStatistics",
            summary = "Funnel, times between stages, weeks, sources and answers by score, right after every change")
    @Problems({"400 day_invalid", "400 time_zone_invalid", "429 too_many_at_once", "503 statistics_busy"})
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Statistics.class)))
    public Uni<Response> statistics(
            @QueryParam("from") Optional<String> from,
            @QueryParam("to") Optional<String> to,
            @Parameter(description = "Whose days and weeks count; an IANA name", schema = @Schema(maxLength = 100))
                    @QueryParam("timeZone")
                    Optional<String> timeZone) {
        Span span =
                new Span(DayParameters.day("from", from), DayParameters.day("to", to), DayParameters.zone(timeZone));
        span.from().ifPresent(first -> span.to().ifPresent(last -> DayParameters.requireOrder(first, last)));
        return read.read(caller.get(), span, Instant.now()).map(statistics -> Response.ok(statistics)
                .header("Cache-Control", "private, no-cache")
                .build());
    }
}
