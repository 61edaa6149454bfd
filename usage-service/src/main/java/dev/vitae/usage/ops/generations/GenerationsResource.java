package dev.vitae.usage.ops.generations;

import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.caller.Roles;
import dev.vitae.usage.ops.Pages;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** {@code /ops/generations}: how generations went, the failed ones where nothing else is asked for. */
@Path("/ops/generations")
@RolesAllowed(Roles.SUPER_ADMIN)
public class GenerationsResource {

    private static final String ALL = "all";

    private final CurrentCaller caller;
    private final ShowGenerations show;

    GenerationsResource(CurrentCaller caller, ShowGenerations show) {
        this.caller = caller;
        this.show = show;
    }

    /** With an id, as somebody who asks for help tells it, that generation. */
    @GET
    @Operation(hidden = true)
    public Uni<Response> page(
            @QueryParam("id") Optional<String> id,
            @QueryParam("status") Optional<String> status,
            @QueryParam("code") Optional<String> code,
            @QueryParam("cursor") String cursor) {
        Optional<String> wanted = id.map(String::strip).filter(text -> !text.isEmpty());
        if (wanted.filter(text -> text.matches("[0-9a-fA-F-]{36}")).isPresent()) {
            return Uni.createFrom().item(Pages.goTo("/ops/generations/" + wanted.get()));
        }
        String shown = status.filter(text -> !text.isBlank()).orElse("failed");
        return Pages.of(show.page(
                        caller.token(),
                        shown.equals(ALL) ? "" : shown,
                        code.map(String::strip).orElse(""),
                        cursor)
                .map(GenerationsPage::new));
    }

    @GET
    @Path("/{id}")
    @Operation(hidden = true)
    public Uni<Response> one(@PathParam("id") UUID id) {
        return Pages.of(show.one(caller.get(), caller.token(), id).map(GenerationPage::new));
    }
}
