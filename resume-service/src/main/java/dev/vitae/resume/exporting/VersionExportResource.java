package dev.vitae.resume.exporting;

import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.caller.Roles;
import dev.vitae.kit.download.Download;
import dev.vitae.kit.download.NoHead;
import dev.vitae.kit.openapi.Problems;
import dev.vitae.press.ExportQuery;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** {@code /api/v1/resumes/{id}/versions/{number}/export}. */
@Path("/api/v1/resumes/{id}/versions/{number}/export")
@RolesAllowed({Roles.PUBLIC, Roles.FRIEND, Roles.SUPER_ADMIN})
public class VersionExportResource {

    private final CurrentCaller caller;
    private final ExportVersion export;

    VersionExportResource(CurrentCaller caller, ExportVersion export) {
        this.caller = caller;
        this.export = export;
    }

    @GET
    @NoHead
    @Operation(
            operationId = "exportResumeVersion",
            summary = "A version of a résumé as a file; every option of the template is a parameter")
    @Problems({
        "422 format_unsupported",
        "422 template_unknown",
        "422 validation_failed",
        "429 limit_reached",
        "429 too_many_at_once",
        "503 picture_unavailable",
        "503 rendering_busy"
    })
    @APIResponse(responseCode = "200", ref = "ExportedFile")
    public Uni<Response> export(@PathParam("id") UUID id, @PathParam("number") int number, @Context UriInfo uri) {
        return export.export(caller.get(), id, number, ExportQuery.of(uri)).map(Download::response);
    }
}
