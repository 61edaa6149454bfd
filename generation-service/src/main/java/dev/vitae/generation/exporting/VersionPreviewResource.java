package dev.vitae.generation.exporting;

import dev.vitae.generation.versions.ReadGeneratedResumes;
import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.caller.Roles;
import dev.vitae.kit.openapi.Problems;
import dev.vitae.press.ExportQuery;
import dev.vitae.press.PageAsked;
import dev.vitae.press.PreviewAnswers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** {@code /api/v1/generated-resumes/{id}/versions/{number}/preview.png}. */
@Path("/api/v1/generated-resumes/{id}/versions/{number}/preview.png")
@RolesAllowed({Roles.PUBLIC, Roles.FRIEND, Roles.SUPER_ADMIN})
public class VersionPreviewResource {

    private final CurrentCaller caller;
    private final ReadGeneratedResumes read;
    private final PreviewAnswers answers;

    VersionPreviewResource(CurrentCaller caller, ReadGeneratedResumes read, PreviewAnswers answers) {
        this.caller = caller;
        this.read = read;
        this.answers = answers;
    }

    @GET
    @Produces("image/png")
    @Operation(
            operationId = "previewGeneratedResumeVersion",
            summary = "Draws a page of a version, in the design of the résumé where no other is asked for")
    @Problems({
        "400 page_invalid",
        "400 width_invalid",
        "404 no_such_page",
        "422 template_unknown",
        "422 validation_failed",
        "429 too_many_at_once",
        "503 picture_unavailable",
        "503 previews_busy",
        "503 template_unavailable"
    })
    @APIResponse(responseCode = "200", ref = "DrawnPage")
    public Uni<Response> preview(
            @PathParam("id") UUID id,
            @PathParam("number") int number,
            @QueryParam("page") @DefaultValue("1") String page,
            @QueryParam("width") @DefaultValue("600") String width,
            @Context UriInfo uri,
            @Context Request request) {
        PageAsked asked = PageAsked.of(page, width);
        return read.version(caller.get(), id, number)
                .chain(it ->
                        answers.of(caller.get(), it.content(), ExportQuery.design(uri, it.design()), asked, request));
    }
}
