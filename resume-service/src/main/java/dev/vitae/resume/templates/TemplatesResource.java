package dev.vitae.resume.templates;

import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.caller.Roles;
import dev.vitae.kit.etag.ETags;
import dev.vitae.kit.openapi.Problems;
import dev.vitae.kit.paging.PageRequest;
import dev.vitae.kit.patch.MergePatch;
import dev.vitae.press.PreviewPress;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** {@code /api/v1/templates}: looks that a résumé can have. */
@Path("/api/v1/templates")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PUBLIC, Roles.FRIEND, Roles.SUPER_ADMIN})
public class TemplatesResource {

    private final CurrentCaller current;
    private final ReadTemplates readTemplates;
    private final PatchTemplate patchTemplate;
    private final DrawPreview drawPreview;

    TemplatesResource(
            CurrentCaller current, ReadTemplates readTemplates, PatchTemplate patchTemplate, DrawPreview drawPreview) {
        this.current = current;
        this.readTemplates = readTemplates;
        this.patchTemplate = patchTemplate;
        this.drawPreview = drawPreview;
    }

    @GET
    @Operation(
            operationId = "listTemplates",
            summary = "Lists the templates that people are offered, without the schema of their options")
    @APIResponse(
            responseCode = "200",
            description = "A page; Link leads to the next one",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = TemplateItem.class)))
    public Uni<Response> list(@BeanParam PageRequest page, @Context UriInfo uri) {
        return readTemplates.page(current.get(), page.limit(), page.after()).map(found -> found.response(uri));
    }

    @GET
    @Path("/{slug}")
    @Operation(
            operationId = "getTemplate",
            summary = "Shows a template, whether active or not, with the JSON Schema of its options")
    @APIResponse(
            responseCode = "200",
            description = "The template, with its ETag",
            content = @Content(schema = @Schema(implementation = TemplateView.class)))
    public Uni<Response> read(@PathParam("slug") String slug, @Context Request request) {
        return readTemplates.one(current.get(), slug).map(template -> ETags.ok(request, template.version(), template));
    }

    @PATCH
    @Path("/{slug}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.SUPER_ADMIN)
    @Operation(
            operationId = "updateTemplate",
            summary = "Renames a template, deactivates or activates it (JSON merge patch)")
    @Problems({"409 template_name_taken"})
    @APIResponse(
            responseCode = "200",
            description = "The template as it is kept, with its ETag",
            content = @Content(schema = @Schema(implementation = TemplateView.class)))
    public Uni<Response> patch(
            @PathParam("slug") String slug,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = TemplateBody.class))) String patch) {
        return patchTemplate
                .patch(current.get(), slug, ifMatch, patch)
                .map(template -> ETags.kept(ETags.of(template.version()), template));
    }

    @GET
    @Path("/{slug}/preview.png")
    @Produces("image/png")
    @Operation(
            operationId = "previewTemplate",
            summary = "Draws what a template makes of the résumé of somebody who does not exist")
    @Problems({"400 width_invalid", "503 previews_busy"})
    @APIResponse(
            responseCode = "200",
            description = "Its first page, with its ETag; good for an hour",
            content = @Content(mediaType = "image/png", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Uni<Response> preview(
            @PathParam("slug") String slug,
            @QueryParam("width") @DefaultValue("600") String width,
            @Context Request request) {
        return drawPreview.draw(slug, PreviewPress.width(width)).map(picture -> Response.fromResponse(
                        ETags.ok(request, picture.tag(), picture.png()))
                .header(HttpHeaders.CACHE_CONTROL, null)
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=3600")
                .header("X-Content-Type-Options", "nosniff")
                .build());
    }
}
