package dev.vitae.usage.aicalls;

import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.caller.Roles;
import dev.vitae.kit.openapi.Problems;
import dev.vitae.usage.days.DayRange;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** {@code /api/v1/ai-calls/days}: which model cost what on which day, for admins. */
@Path("/api/v1/ai-calls/days")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.SUPER_ADMIN)
public class AiDaysResource {

    private final CurrentCaller caller;
    private final ReadAiDays read;
    private final Clock clock;

    AiDaysResource(CurrentCaller caller, ReadAiDays read, Clock clock) {
        this.caller = caller;
        this.read = read;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listAiCallDays",
            summary = "Says which model was asked how often on which day, and what that cost")
    @Problems({"400 day_invalid"})
    public Uni<AiDays> days(@QueryParam("from") Optional<String> from, @QueryParam("to") Optional<String> to) {
        return read.of(caller.get(), DayRange.of(from, to, LocalDate.now(clock)));
    }
}
