package dev.vitae.identity.profiles;

import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.caller.Roles;
import dev.vitae.kit.etag.ETags;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** {@code /api/v1/me/profile}: what the signed-in person says of themselves. */
@Path("/api/v1/me/profile")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PUBLIC, Roles.FRIEND, Roles.SUPER_ADMIN})
public class ProfileResource {

    private final CurrentCaller caller;
    private final ShowProfile show;
    private final WriteProfile write;
    private final PatchProfile patch;

    public ProfileResource(CurrentCaller caller, ShowProfile show, WriteProfile write, PatchProfile patch) {
        this.caller = caller;
        this.show = show;
        this.write = write;
        this.patch = patch;
    }

    @GET
    @Operation(operationId = "getProfile", summary = "Shows the person's profile, and what is missing in it")
    @APIResponse(
            responseCode = "200",
            description = "The profile, with its ETag; a blank one before it is written",
            content = @Content(schema = @Schema(implementation = ProfileView.class)))
    public Uni<Response> show(@Context Request request) {
        return show.show(caller.get()).map(profile -> ETags.ok(request, ETags.of(profile.revision()), profile));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "putProfile", summary = "Writes the profile, or all of it anew")
    @APIResponse(
            responseCode = "200",
            description = "The profile as it is kept, with its ETag; 201 the first time",
            content = @Content(schema = @Schema(implementation = ProfileView.class)))
    @APIResponse(
            responseCode = "201",
            description = "It is written for the first time; with its ETag",
            content = @Content(schema = @Schema(implementation = ProfileView.class)))
    public Uni<Response> write(
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
            @NotNull(message = "Send a profile.") ProfileBody body) {
        return write.write(caller.get(), new Precondition(ifMatch, ifNoneMatch), body)
                .map(written -> kept(written.first() ? 201 : 200, written.profile()));
    }

    @PATCH
    @Consumes("application/merge-patch+json")
    @Operation(operationId = "updateProfile", summary = "Changes some members of the profile (JSON merge patch)")
    @APIResponse(
            responseCode = "200",
            description = "The profile as it is kept, with its ETag",
            content = @Content(schema = @Schema(implementation = ProfileView.class)))
    public Uni<Response> patch(
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = ProfileBody.class))) String changes) {
        return patch.patch(caller.get(), new Precondition(ifMatch, null), changes)
                .map(profile -> kept(200, profile));
    }

    private static Response kept(int status, ProfileView profile) {
        return Response.status(status)
                .tag(ETags.of(profile.revision()))
                .header("Cache-Control", "private, no-cache")
                .entity(profile)
                .build();
    }
}
