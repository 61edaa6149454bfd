package dev.vitae.usage.ops.spending;

import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.caller.Roles;
import dev.vitae.kit.paging.PageRequest;
import dev.vitae.kit.paging.TextCursor;
import dev.vitae.usage.days.DayRange;
import dev.vitae.usage.ops.Pages;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** {@code /ops/usage}: what was used by day, by operation and who paid, and by whom. */
@Path("/ops/usage")
@RolesAllowed(Roles.SUPER_ADMIN)
public class UsagePageResource {

    private final CurrentCaller caller;
    private final ShowUsage show;
    private final Clock clock;

    UsagePageResource(CurrentCaller caller, ShowUsage show, Clock clock) {
        this.caller = caller;
        this.show = show;
        this.clock = clock;
    }

    @GET
    @Operation(hidden = true)
    public Uni<Response> page(
            @QueryParam("from") Optional<String> from,
            @QueryParam("to") Optional<String> to,
            @BeanParam PageRequest page) {
        DayRange range = DayRange.of(from, to, LocalDate.now(clock));
        return Pages.of(show.page(caller.get(), caller.token(), range, page.after(TextCursor::decode))
                .map(UsagePage::new));
    }
}
