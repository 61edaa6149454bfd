package dev.vitae.identity.profiles;

import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.caller.Roles;
import dev.vitae.kit.etag.ETags;
import dev.vitae.kit.openapi.Problems;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/**
 * {@code /api/v1/me/profile/picture}: the picture that the profile shows. It is only ever replaced as a whole, so nobody's
 * change can be lost and {@code If-Match} is not asked for.
 */
@Path("/api/v1/me/profile/picture")
@RolesAllowed({Roles.PUBLIC, Roles.FRIEND, Roles.SUPER_ADMIN})
public class PictureResource {

    private final CurrentCaller caller;
    private final ShowPicture show;
    private final ReplacePicture replace;
    private final RemovePicture remove;

    public PictureResource(CurrentCaller caller, ShowPicture show, ReplacePicture replace, RemovePicture remove) {
        this.caller = caller;
        this.show = show;
        this.replace = replace;
        this.remove = remove;
    }

    @GET
    @Produces(Portrait.MEDIA_TYPE)
    @Operation(operationId = "getProfilePicture", summary = "Shows the person's picture")
    @Problems({"404 not_found", "500 file_damaged", "503 files_unavailable"})
    @APIResponse(
            responseCode = "200",
            description = "The picture",
            content = @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Uni<Response> show(@Context Request request) {
        return show.show(caller.get()).map(picture -> Response.fromResponse(
                        ETags.ok(request, new EntityTag(picture.id().toString()), picture.bytes()))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .build());
    }

    /** Whatever type the header says: the content tells. */
    @PUT
    @Consumes({"image/*", MediaType.APPLICATION_OCTET_STREAM})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putProfilePicture",
            summary = "Keeps a JPEG, PNG or GIF of at most 5 MB as the person's picture")
    @Problems({
        "413 file_too_large",
        "415 file_type_unsupported",
        "422 file_corrupt",
        "422 file_empty",
        "422 picture_too_large",
        "503 files_unavailable",
        "503 pictures_busy"
    })
    @APIResponse(
            responseCode = "200",
            description = "The profile that shows it, with its ETag",
            content = @Content(schema = @Schema(implementation = ProfileView.class)))
    public Uni<Response> replace(byte[] file) {
        return replace.replace(caller.get(), file).map(profile -> Response.ok(profile)
                .tag(ETags.of(profile.revision()))
                .header("Cache-Control", "private, no-cache")
                .build());
    }

    @DELETE
    @Operation(operationId = "deleteProfilePicture", summary = "Removes the person's picture")
    @Problems({"404 not_found"})
    @APIResponse(responseCode = "204", description = "It is removed")
    public Uni<Response> remove() {
        return remove.remove(caller.get()).map(gone -> Response.noContent().build());
    }
}
