package dev.vitae.usage.ops.people;

import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.caller.Roles;
import dev.vitae.usage.ops.Links;
import dev.vitae.usage.ops.Pages;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** {@code /ops/erasures}: who has asked to be forgotten, and how far that is; nothing says who it is. */
@Path("/ops/erasures")
@RolesAllowed(Roles.SUPER_ADMIN)
public class ErasuresResource {

    private final CurrentCaller caller;
    private final Identity identity;

    ErasuresResource(CurrentCaller caller, Identity identity) {
        this.caller = caller;
        this.identity = identity;
    }

    @GET
    @Operation(hidden = true)
    public Uni<Response> page(@QueryParam("cursor") String cursor) {
        return Pages.of(identity.erasures(caller.token(), cursor)
                .map(found -> new ErasuresPage(new ErasuresView(
                        found,
                        Links.next(
                                "/ops/erasures", found.isThere() ? found.value().next() : null)))));
    }
}
