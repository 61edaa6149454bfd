package dev.vitae.resume.files;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.caller.Roles;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

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
    @Operation(summary = "Gives the file back as it was uploaded")
    @APIResponse(responseCode = "200", description = "The file, as an attachment, with its ETag")
    public Uni<Response> read(@PathParam("id") UUID id, @Context Request request) {
        Caller caller = current.get();
        return readOriginal.of(caller, id).chain(original -> {
            EntityTag tag = new EntityTag(original.id().toString());
            Response.ResponseBuilder known = request.evaluatePreconditions(tag);
            return known != null
                    ? Uni.createFrom().item(finished(known, tag))
                    : readOriginal
                            .read(caller, original)
                            .map(file -> finished(
                                    Response.ok(file.bytes(), file.contentType())
                                            .header("Content-Disposition", Attachment.named(original.name()))
                                            .header("X-Content-Type-Options", "nosniff")
                                            .header("Content-Security-Policy", "sandbox; default-src 'none'"),
                                    tag));
        });
    }

    private static Response finished(Response.ResponseBuilder answer, EntityTag tag) {
        return answer.tag(tag).header("Cache-Control", "private, no-cache").build();
    }
}
