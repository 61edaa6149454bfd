package dev.vitae.generation.exporting;

import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.caller.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** {@code /api/v1/generations/{id}/export}. */
@Path("/api/v1/generations/{id}/export")
@RolesAllowed({Roles.PUBLIC, Roles.FRIEND, Roles.SUPER_ADMIN})
public class ExportResource {

    private final CurrentCaller caller;
    private final ExportGeneration export;

    ExportResource(CurrentCaller caller, ExportGeneration export) {
        this.caller = caller;
        this.export = export;
    }

    @GET
    public Uni<Response> export(@PathParam("id") UUID id, @QueryParam("format") String format) {
        return export.export(caller.get(), id, ExportFormat.of(format)).map(file -> Response.ok(file.bytes())
                .type(file.format().mediaType())
                .header("Content-Disposition", file.fileName().attachment())
                .header("Cache-Control", "private, no-store")
                .header("X-Content-Type-Options", "nosniff")
                .build());
    }
}
