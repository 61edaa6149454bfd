package dev.vitae.usage.statistics;

import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.caller.Roles;
import dev.vitae.kit.openapi.Problems;
import dev.vitae.kit.paging.PageRequest;
import dev.vitae.kit.paging.TextCursor;
import dev.vitae.usage.days.DayRange;
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
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** {@code /api/v1/usage-statistics}: how everybody uses the platform, for admins. */
@Path("/api/v1/usage-statistics")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.SUPER_ADMIN)
public class UsageStatisticsResource {

    private final CurrentCaller caller;
    private final ReadUsageStatistics statistics;
    private final ReadPeopleStatistics people;
    private final Clock clock;

    UsageStatisticsResource(
            CurrentCaller caller, ReadUsageStatistics statistics, ReadPeopleStatistics people, Clock clock) {
        this.caller = caller;
        this.statistics = statistics;
        this.people = people;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "getUsageStatistics",
            summary = "Sums up what is used, by day and hour, by operation and who paid")
    @Problems({"400 day_invalid"})
    public Uni<UsageStatistics> all(@QueryParam("from") Optional<String> from, @QueryParam("to") Optional<String> to) {
        return statistics.of(caller.get(), range(from, to));
    }

    @GET
    @Path("/people")
    @Operation(operationId = "listUsageOfPeople", summary = "Sums up what each person used, who costs most first")
    @Problems({"400 day_invalid"})
    @APIResponse(
            responseCode = "200",
            description = "A page; Link leads to the next one",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = PersonUsage.class)))
    public Uni<Response> people(
            @QueryParam("from") Optional<String> from,
            @QueryParam("to") Optional<String> to,
            @BeanParam PageRequest page,
            @Context UriInfo uri) {
        return people.page(caller.get(), range(from, to), page.limit(), page.after(TextCursor::decode))
                .map(found -> found.response(uri));
    }

    private DayRange range(Optional<String> from, Optional<String> to) {
        return DayRange.of(from, to, LocalDate.now(clock));
    }
}
