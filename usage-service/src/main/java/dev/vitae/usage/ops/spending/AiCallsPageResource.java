package dev.vitae.usage.ops.spending;

import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.caller.Roles;
import dev.vitae.usage.aicalls.ReadAiStatistics;
import dev.vitae.usage.days.DayRange;
import dev.vitae.usage.ops.Pages;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** {@code /ops/ai-calls}: how calls to models go. */
@Path("/ops/ai-calls")
@RolesAllowed(Roles.SUPER_ADMIN)
public class AiCallsPageResource {

    private final CurrentCaller caller;
    private final ReadAiStatistics read;
    private final Clock clock;

    AiCallsPageResource(CurrentCaller caller, ReadAiStatistics read, Clock clock) {
        this.caller = caller;
        this.read = read;
        this.clock = clock;
    }

    @GET
    @Operation(hidden = true)
    public Uni<Response> page(@QueryParam("from") Optional<String> from, @QueryParam("to") Optional<String> to) {
        LocalDate today = LocalDate.now(clock);
        return Pages.of(read.of(caller.get(), DayRange.of(from, to, today))
                .map(statistics -> new AiCallsPage(new AiCallsView(statistics, today))));
    }
}
