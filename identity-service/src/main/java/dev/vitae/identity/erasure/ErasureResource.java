package dev.vitae.identity.erasure;

import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.caller.Roles;
import dev.vitae.kit.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Erasing people and companies for good. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
public class ErasureResource {

    private final CurrentCaller caller;
    private final ErasePerson erasePerson;
    private final EraseUser eraseUser;
    private final EraseCompany eraseCompany;
    private final ShowErasures showErasures;

    public ErasureResource(
            CurrentCaller caller,
            ErasePerson erasePerson,
            EraseUser eraseUser,
            EraseCompany eraseCompany,
            ShowErasures showErasures) {
        this.caller = caller;
        this.erasePerson = erasePerson;
        this.eraseUser = eraseUser;
        this.eraseCompany = eraseCompany;
        this.showErasures = showErasures;
    }

    @DELETE
    @Path("/me")
    @RolesAllowed({Roles.PUBLIC, Roles.FRIEND, Roles.SUPER_ADMIN})
    @Operation(summary = "Erases the account of the signed-in person and everything of theirs, for good")
    public Uni<Response> eraseMe() {
        return erasePerson.erase(caller.get().id(), false).map(ErasureResource::begun);
    }

    @DELETE
    @Path("/users/{id}")
    @RolesAllowed(Roles.SUPER_ADMIN)
    @Operation(summary = "Erases a person's account and everything of theirs, for good")
    public Uni<Response> eraseUser(@PathParam("id") UUID id) {
        return eraseUser.erase(caller.get(), id).map(ErasureResource::begun);
    }

    @DELETE
    @Path("/tenants/{id}")
    @RolesAllowed({Roles.PUBLIC, Roles.FRIEND, Roles.SUPER_ADMIN})
    @Operation(summary = "Erases a company and what is the company's own; people keep what is theirs")
    public Uni<Response> eraseTenant(@PathParam("id") UUID id) {
        return eraseCompany.erase(caller.get(), id).map(ErasureResource::begun);
    }

    @GET
    @Path("/erasures")
    @RolesAllowed(Roles.SUPER_ADMIN)
    @Operation(summary = "Lists erasures with the state of every service")
    public Uni<Response> list(@BeanParam PageRequest page, @Context UriInfo uri) {
        return showErasures.list(caller.get(), page).map(erasures -> erasures.response(uri));
    }

    @GET
    @Path("/erasures/{id}")
    @RolesAllowed(Roles.SUPER_ADMIN)
    @Operation(summary = "Shows an erasure with the state of every service")
    public Uni<ErasureView> one(@PathParam("id") UUID id) {
        return showErasures.one(caller.get(), id);
    }

    private static Response begun(UUID erasure) {
        return Response.accepted(new ErasureBegun(erasure)).build();
    }
}
