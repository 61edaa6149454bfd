package dev.vitae.resume.versions;

import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.caller.Roles;
import dev.vitae.kit.etag.ETags;
import dev.vitae.kit.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What one of the caller's résumés said, change by change. */
@Path("/api/v1/resumes/{id}/versions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PUBLIC, Roles.FRIEND, Roles.SUPER_ADMIN})
public class VersionsResource {

    private final CurrentCaller current;
    private final ReadVersions readVersions;

    VersionsResource(CurrentCaller current, ReadVersions readVersions) {
        this.current = current;
        this.readVersions = readVersions;
    }

    @GET
    @Operation(
            operationId = "listResumeVersions",
            summary = "Lists the versions of a résumé, newest first, without their content")
    @APIResponse(
            responseCode = "200",
            description = "A page; Link leads to the next one",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = VersionItem.class)))
    public Uni<Response> list(@PathParam("id") UUID id, @BeanParam PageRequest page, @Context UriInfo uri) {
        return readVersions.page(current.get(), id, page.limit(), page.after()).map(found -> found.response(uri));
    }

    @GET
    @Path("/{number}")
    @Operation(operationId = "getResumeVersion", summary = "Shows a version with its content")
    @APIResponse(
            responseCode = "200",
            description = "The version, with its ETag",
            content = @Content(schema = @Schema(implementation = VersionView.class)))
    public Uni<Response> read(@PathParam("id") UUID id, @PathParam("number") int number, @Context Request request) {
        return readVersions.one(current.get(), id, number).map(version -> ETags.ok(request, number, version));
    }
}
