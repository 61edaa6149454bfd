package dev.vitae.generation.attachments;

import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.caller.Roles;
import dev.vitae.kit.etag.ETags;
import dev.vitae.kit.files.StoredFile;
import dev.vitae.kit.openapi.Problems;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** {@code /uploads/{id}}: a picture of one's own, which never changes. */
@Path("/uploads/{id}")
@RolesAllowed({Roles.PUBLIC, Roles.FRIEND, Roles.SUPER_ADMIN})
public class UploadsResource {

    private final CurrentCaller current;
    private final ShowAttachment show;

    UploadsResource(CurrentCaller current, ShowAttachment show) {
        this.current = current;
        this.show = show;
    }

    @GET
    @Produces({"image/png", "image/jpeg"})
    @Operation(operationId = "getUpload", summary = "Shows a picture that the person has shown to the assistant")
    @Problems({"500 file_damaged", "503 files_unavailable"})
    @APIResponse(
            responseCode = "200",
            description = "The picture",
            content = @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Uni<Response> show(@PathParam("id") UUID id, @Context Request request) {
        return show.show(current.get(), id).map(picture -> answer(request, picture));
    }

    private static Response answer(Request request, StoredFile picture) {
        EntityTag tag = new EntityTag(picture.id().toString());
        return Response.fromResponse(ETags.ok(request, tag, picture.bytes()))
                .type(picture.contentType())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .build();
    }
}
