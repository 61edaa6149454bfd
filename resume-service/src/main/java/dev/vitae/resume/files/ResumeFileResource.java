package dev.vitae.resume.files;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.caller.Roles;
import dev.vitae.kit.download.ContentDisposition;
import dev.vitae.kit.openapi.Problems;
import dev.vitae.resume.files.ReadOriginal.Original;
import io.smallrye.mutiny.Multi;
import io.vertx.mutiny.core.buffer.Buffer;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestMulti;

/** The file that one of the caller's résumés was read from. */
@Path("/api/v1/resumes/{id}/file")
@RolesAllowed({Roles.PUBLIC, Roles.FRIEND, Roles.SUPER_ADMIN})
public class ResumeFileResource {

    private final CurrentCaller current;
    private final ReadOriginal readOriginal;

    ResumeFileResource(CurrentCaller current, ReadOriginal readOriginal) {
        this.current = current;
        this.readOriginal = readOriginal;
    }

    /** To be saved and never opened by a browser on this origin. */
    @GET
    @Operation(operationId = "downloadResumeFile", summary = "Gives the file back as it was uploaded")
    @Problems({"500 file_damaged", "503 files_unavailable"})
    @APIResponse(
            responseCode = "200",
            description = "The file, as an attachment, with its ETag",
            content = {
                @Content(mediaType = "application/pdf", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "application/json", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "text/plain", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "text/markdown", schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public RestMulti<Buffer> read(@PathParam("id") UUID id, @Context Request request) {
        Caller caller = current.get();
        return RestMulti.fromUniResponse(
                readOriginal.of(caller, id).map(original -> Asked.of(original, request)),
                asked -> asked.known() ? Multi.createFrom().empty() : readOriginal.read(caller, asked.original()),
                Asked::headers,
                asked -> asked.known() ? 304 : 200);
    }

    /** @param known whether the client has it already */
    private record Asked(Original original, EntityTag tag, boolean known) {

        static Asked of(Original original, Request request) {
            EntityTag tag = new EntityTag(original.file().id().toString());
            return new Asked(original, tag, request.evaluatePreconditions(tag) != null);
        }

        Map<String, List<String>> headers() {
            Map<String, List<String>> headers = new HashMap<>();
            headers.put("ETag", List.of("\"" + tag.getValue() + "\""));
            headers.put("Cache-Control", List.of("private, no-cache"));
            if (!known) {
                headers.put("Content-Type", List.of(original.file().contentType()));
                headers.put(
                        "Content-Length", List.of(String.valueOf(original.file().size())));
                headers.put(ContentDisposition.HEADER, List.of(ContentDisposition.attachment(original.name())));
                headers.put("X-Content-Type-Options", List.of("nosniff"));
                headers.put("Content-Security-Policy", List.of("sandbox; default-src 'none'"));
            }
            return headers;
        }
    }
}
