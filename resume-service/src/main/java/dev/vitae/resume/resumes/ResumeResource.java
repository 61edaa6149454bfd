package dev.vitae.resume.resumes;

import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.caller.Roles;
import dev.vitae.kit.etag.ETags;
import dev.vitae.kit.paging.PageRequest;
import dev.vitae.kit.patch.MergePatch;
import dev.vitae.press.SentContent;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
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

/** The caller's résumés. */
@Path("/api/v1/resumes")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PUBLIC, Roles.FRIEND, Roles.SUPER_ADMIN})
public class ResumeResource {

    private final CurrentCaller current;
    private final ReadResumes readResumes;
    private final ReplaceResume replaceResume;
    private final PatchResume patchResume;
    private final DeleteResume deleteResume;

    ResumeResource(
            CurrentCaller current,
            ReadResumes readResumes,
            ReplaceResume replaceResume,
            PatchResume patchResume,
            DeleteResume deleteResume) {
        this.current = current;
        this.readResumes = readResumes;
        this.replaceResume = replaceResume;
        this.patchResume = patchResume;
        this.deleteResume = deleteResume;
    }

    @GET
    @Operation(operationId = "listResumes", summary = "Lists the person's résumés, newest first, without their content")
    @APIResponse(
            responseCode = "200",
            description = "A page; Link leads to the next one",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = ResumeItem.class)))
    public Uni<Response> list(@BeanParam PageRequest page, @Context UriInfo uri) {
        return readResumes.page(current.get(), page.limit(), page.after()).map(found -> found.response(uri));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getResume", summary = "Shows a résumé with its content")
    @APIResponse(
            responseCode = "200",
            description = "The résumé, with its ETag",
            content = @Content(schema = @Schema(implementation = ResumeView.class)))
    public Uni<Response> read(@PathParam("id") UUID id, @Context Request request) {
        return readResumes.one(current.get(), id).map(resume -> ETags.ok(request, resume.version(), resume));
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "replaceResume", summary = "Writes title and content anew, and whether it is the default")
    @APIResponse(
            responseCode = "200",
            description = "The résumé as it is kept, with its ETag",
            content = @Content(schema = @Schema(implementation = ResumeView.class)))
    public Uni<Response> replace(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = ResumeBody.class))) String body) {
        return replaceResume
                .replace(current.get(), id, ifMatch, SentContent.text(body))
                .map(ResumeAnswers::kept);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            operationId = "updateResume",
            summary = "Changes some of title, content's members and isDefault (JSON merge patch)")
    @APIResponse(
            responseCode = "200",
            description = "The résumé as it is kept, with its ETag",
            content = @Content(schema = @Schema(implementation = ResumeView.class)))
    public Uni<Response> patch(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = ResumeBody.class))) String patch) {
        return patchResume
                .patch(current.get(), id, ifMatch, SentContent.text(patch))
                .map(ResumeAnswers::kept);
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "deleteResume", summary = "Removes a résumé with its versions and its file")
    @APIResponse(responseCode = "204", description = "It is gone")
    public Uni<Response> delete(@PathParam("id") UUID id) {
        return deleteResume.delete(current.get(), id).map(ignored -> Response.noContent()
                .build());
    }
}
