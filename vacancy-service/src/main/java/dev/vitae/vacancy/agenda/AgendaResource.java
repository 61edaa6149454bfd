package dev.vitae.vacancy.agenda;

import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.caller.Roles;
import dev.vitae.kit.openapi.Problems;
import dev.vitae.kit.paging.PageRequest;
import dev.vitae.vacancy.days.DayParameters;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** {@code GET /api/v1/jobs/agenda}: what is due of the caller's jobs. */
@Path("/api/v1/jobs/agenda")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PUBLIC, Roles.FRIEND, Roles.SUPER_ADMIN})
public class AgendaResource {

    /** Days ahead, where nobody says how many. */
    private static final int USUAL_DAYS = 30;

    private final CurrentCaller caller;
    private final ReadAgenda read;

    AgendaResource(CurrentCaller caller, ReadAgenda read) {
        this.caller = caller;
        this.read = read;
    }

    @GET
    @Operation(
            operationId = "listJobAgenda",
            summary = "Deadlines, interviews and follow-ups in their order",
            description =
                    "Without from: whatever of the past is not done, and from today on all. Without to: 30 days ahead.")
    @Problems({"400 day_invalid", "400 time_zone_invalid"})
    @APIResponse(
            responseCode = "200",
            description = "A page; Link leads to the next one",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = AgendaItem.class)))
    public Uni<Response> agenda(
            @QueryParam("from") Optional<String> from,
            @QueryParam("to") Optional<String> to,
            @Parameter(description = "Whose days and weeks count; an IANA name", schema = @Schema(maxLength = 100))
                    @QueryParam("timeZone")
                    Optional<String> timeZone,
            @BeanParam PageRequest page,
            @Context UriInfo uri) {
        Span span = span(
                DayParameters.day("from", from),
                DayParameters.day("to", to),
                DayParameters.zone(timeZone),
                Instant.now());
        return read.read(caller.get(), span, page.after(), page.limit()).map(agenda -> agenda.response(uri));
    }

    private static Span span(Optional<LocalDate> from, Optional<LocalDate> to, ZoneId zone, Instant now) {
        LocalDate begin = from.orElse(LocalDate.ofInstant(now, zone));
        LocalDate last = to.orElse(begin.plusDays(USUAL_DAYS));
        DayParameters.requireOrder(begin, last);
        return new Span(from.orElse(DayParameters.FIRST), last, from.isPresent(), zone, now);
    }
}
