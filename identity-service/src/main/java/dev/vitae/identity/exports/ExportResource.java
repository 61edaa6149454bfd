package dev.vitae.identity.exports;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.caller.Roles;
import dev.vitae.kit.idempotency.Idempotency;
import dev.vitae.kit.openapi.Problems;
import dev.vitae.kit.paging.PageRequest;
import dev.vitae.kit.problem.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestMulti;

/** Everything Vitae holds of the signed-in person, in one file. */
@Path("/api/v1/me/exports")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PUBLIC, Roles.FRIEND, Roles.SUPER_ADMIN})
public class ExportResource {

    private static final String PATH = "/api/v1/me/exports/";

    private final CurrentCaller caller;
    private final Idempotency idempotency;
    private final RequestExport requestExport;
    private final ShowExports showExports;
    private final ReadExport readExport;

    public ExportResource(
            CurrentCaller caller,
            Idempotency idempotency,
            RequestExport requestExport,
            ShowExports showExports,
            ReadExport readExport) {
        this.caller = caller;
        this.idempotency = idempotency;
        this.requestExport = requestExport;
        this.showExports = showExports;
        this.readExport = readExport;
    }

    @POST
    @Operation(
            operationId = "requestExport",
            summary = "Begins to gather everything of the signed-in person into one ZIP file")
    @Problems({"409 export_under_way"})
    @APIResponse(
            responseCode = "202",
            description = "It is gathered; Location leads to it",
            content = @Content(schema = @Schema(implementation = ExportView.class)))
    public Uni<Response> request(@HeaderParam(Idempotency.HEADER) Optional<String> key) {
        Caller person = caller.get();
        return idempotency.once(person, key, "POST /api/v1/me/exports", Map.of(), () -> requestExport
                .request(person)
                .map(export -> Response.accepted(export)
                        .location(URI.create(PATH + export.id()))
                        .build()));
    }

    @GET
    @Operation(operationId = "listExports", summary = "Lists exports that have not expired")
    @APIResponse(
            responseCode = "200",
            description = "A page; Link leads to the next one",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = ExportView.class)))
    public Uni<Response> list(@BeanParam PageRequest page, @Context UriInfo uri) {
        return showExports.list(caller.get(), page).map(exports -> exports.response(uri));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getExport", summary = "Shows how far an export is")
    public Uni<ExportView> one(@PathParam("id") UUID id) {
        return showExports.one(caller.get(), id);
    }

    @GET
    @Path("/{id}/file")
    @Produces("application/zip")
    @Operation(operationId = "downloadExport", summary = "The file of an export")
    @Problems({"409 export_not_ready"})
    @APIResponse(
            responseCode = "200",
            description = "The file, as an attachment",
            content =
                    @Content(
                            mediaType = "application/zip",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestMulti<Buffer> file(@PathParam("id") UUID id) {
        Caller person = caller.get();
        return RestMulti.fromUniResponse(
                showExports.one(person, id).invoke(ExportResource::requireReady),
                export -> readExport.read(person, export),
                export -> Map.of(
                        "Content-Length", List.of(String.valueOf(export.size())),
                        "Content-Disposition", List.of("attachment; filename=\"vitae-export.zip\""),
                        "Cache-Control", List.of("no-store")));
    }

    private static void requireReady(ExportView export) {
        if (!export.state().equals("ready")) {
            throw Problem.conflict("export_not_ready", "This export has no file yet, or failed. Look at its state.");
        }
    }
}
