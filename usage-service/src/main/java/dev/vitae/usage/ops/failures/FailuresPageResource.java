package dev.vitae.usage.ops.failures;

import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.caller.Roles;
import dev.vitae.usage.ops.Pages;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** {@code /ops/failures}: what failed, why and how often, whatever it was. */
@Path("/ops/failures")
@RolesAllowed(Roles.SUPER_ADMIN)
public class FailuresPageResource {

    private static final String A_WEEK = "7";

    private final CurrentCaller caller;
    private final ShowFailures show;

    FailuresPageResource(CurrentCaller caller, ShowFailures show) {
        this.caller = caller;
        this.show = show;
    }

    @GET
    @Operation(hidden = true)
    public Uni<Response> page(
            @QueryParam("days") Optional<String> days,
            @QueryParam("kind") Optional<String> kind,
            @QueryParam("code") Optional<String> code,
            @QueryParam("cursor") String cursor) {
        return Pages.of(show.page(
                        caller.token(),
                        days.filter(text -> !text.isBlank()).orElse(A_WEEK),
                        kind.orElse(""),
                        code.map(String::strip).orElse(""),
                        cursor)
                .map(FailuresPage::new));
    }
}
