package dev.vitae.generation.exporting;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.caller.Roles;
import dev.vitae.kit.openapi.Problems;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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

/** {@code /api/v1/generated-resumes/{id}/versions/{number}/artifact}. */
@Path("/api/v1/generated-resumes/{id}/versions/{number}/artifact")
@RolesAllowed({Roles.PUBLIC, Roles.FRIEND, Roles.SUPER_ADMIN})
public class ArtifactResource {

    private final CurrentCaller current;
    private final ReadArtifact read;

    ArtifactResource(CurrentCaller current, ReadArtifact read) {
        this.current = current;
        this.read = read;
    }

    @GET
    @Operation(
            operationId = "downloadGeneratedResumeVersionArtifact",
            summary = "The PDF of a version that is kept, in the design of its résumé")
    @Problems({
        "429 too_many_at_once",
        "500 file_damaged",
        "503 files_unavailable",
        "503 rendering_busy",
        "503 template_unavailable"
    })
    @APIResponse(
            responseCode = "200",
            description = "The PDF, as an attachment, with its ETag",
            content =
                    @Content(
                            mediaType = "application/pdf",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Uni<Response> artifact(
            @PathParam("id") UUID id, @PathParam("number") int number, @Context Request conditions) {
        Caller caller = current.get();
        return read.of(caller, id, number).chain(artifact -> {
            EntityTag tag = new EntityTag(artifact.tag());
            Response.ResponseBuilder unchanged = conditions.evaluatePreconditions(tag);
            return unchanged == null
                    ? read.file(caller, artifact).map(file -> file.response(tag))
                    : Uni.createFrom()
                            .item(unchanged
                                    .tag(tag)
                                    .header("Cache-Control", "private, no-cache")
                                    .build());
        });
    }
}
