package dev.vitae.generation.versions;

import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.caller.Roles;
import dev.vitae.kit.etag.ETags;
import dev.vitae.kit.openapi.Problems;
import dev.vitae.kit.paging.PageRequest;
import dev.vitae.kit.patch.MergePatch;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** {@code /api/v1/generated-resumes}. */
@Path("/api/v1/generated-resumes")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PUBLIC, Roles.FRIEND, Roles.SUPER_ADMIN})
public class GeneratedResumesResource {

    private final CurrentCaller caller;
    private final ReadGeneratedResumes read;
    private final PatchGeneratedResume patch;

    GeneratedResumesResource(CurrentCaller caller, ReadGeneratedResumes read, PatchGeneratedResume patch) {
        this.caller = caller;
        this.read = read;
        this.patch = patch;
    }

    @GET
    @Operation(operationId = "listGeneratedResumes", summary = "Lists generated résumés, the newest first")
    @APIResponse(
            responseCode = "200",
            description = "A page; Link leads to the next one",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = GeneratedResumeView.class)))
    public Uni<Response> list(@BeanParam PageRequest page, @Context UriInfo uri) {
        return read.page(caller.get(), page.limit(), page.after()).map(found -> found.response(uri));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getGeneratedResume", summary = "Shows a generated résumé")
    @APIResponse(
            responseCode = "200",
            description = "The résumé, with its ETag",
            content = @Content(schema = @Schema(implementation = GeneratedResumeView.class)))
    public Uni<Response> one(@PathParam("id") UUID id, @Context Request request) {
        return read.one(caller.get(), id).map(resume -> ETags.ok(request, resume.version(), resume));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            operationId = "updateGeneratedResume",
            summary = "Gives a generated résumé another title or template (JSON merge patch)")
    @Problems({"422 template_unknown"})
    @APIResponse(
            responseCode = "200",
            description = "The résumé as it is kept, with its ETag",
            content = @Content(schema = @Schema(implementation = GeneratedResumeView.class)))
    public Uni<Response> patch(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = GeneratedResumeBody.class)))
                    String changes) {
        return patch.patch(caller.get(), id, ifMatch, changes)
                .map(resume -> ETags.kept(ETags.of(resume.version()), resume));
    }
}
