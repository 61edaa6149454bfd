package dev.vitae.usage.ops.people;

import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.caller.Roles;
import dev.vitae.kit.problem.Problem;
import dev.vitae.usage.aicalls.ReadAiCalls;
import dev.vitae.usage.ops.Links;
import dev.vitae.usage.ops.Pages;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** {@code /ops/people}: accounts and their roles. */
@Path("/ops/people")
@RolesAllowed(Roles.SUPER_ADMIN)
public class PeopleResource {

    private static final int CALLS = 20;

    private final CurrentCaller caller;
    private final Identity identity;
    private final ReadAiCalls calls;

    PeopleResource(CurrentCaller caller, Identity identity, ReadAiCalls calls) {
        this.caller = caller;
        this.identity = identity;
        this.calls = calls;
    }

    @GET
    @Operation(hidden = true)
    public Uni<Response> page(
            @QueryParam("email") String email, @QueryParam("role") String role, @QueryParam("cursor") String cursor) {
        return Pages.of(identity.find(caller.token(), email, role, cursor)
                .map(found -> new PeoplePage(new PeopleView(
                        found,
                        email == null ? "" : email,
                        role == null ? "" : role,
                        Links.next(
                                "/ops/people",
                                found.isThere() ? found.value().next() : null,
                                "email",
                                email,
                                "role",
                                role)))));
    }

    @GET
    @Path("/{id}")
    @Operation(hidden = true)
    public Uni<Response> person(@PathParam("id") UUID id) {
        return Pages.of(page(id, "").map(PersonPage::new));
    }

    @POST
    @Path("/{id}/role")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> giveRole(
            @PathParam("id") UUID id, @FormParam("role") String role, @FormParam("tag") String tag) {
        return identity.giveRole(caller.token(), id, tag, role)
                .map(changed -> Pages.goTo("/ops/people/" + id + "#done"))
                .onFailure(PeopleResource::canBeShown)
                .recoverWithUni(refusal -> page(id, refusal.getMessage())
                        .chain(page -> Pages.html(((Problem) refusal).status(), new PersonPage(page))));
    }

    private Uni<PersonView> page(UUID id, String refusal) {
        return identity.one(caller.token(), id)
                .chain(found -> calls.ofPerson(caller.get(), id, Optional.empty(), CALLS, Optional.empty())
                        .map(made -> new PersonView(found.account(), found.tag(), made.items(), refusal)));
    }

    private static boolean canBeShown(Throwable failure) {
        return failure instanceof Problem refusal
                && (refusal.status() == 409 || refusal.status() == 412 || refusal.status() == 422);
    }
}
