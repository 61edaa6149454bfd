package dev.vitae.vacancy.transfer;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.caller.Roles;
import dev.vitae.kit.download.ContentDisposition;
import dev.vitae.kit.idempotency.Idempotency;
import dev.vitae.kit.openapi.FileForm;
import dev.vitae.kit.openapi.Problems;
import dev.vitae.kit.problem.Problem;
import dev.vitae.vacancy.sheets.Dates.Order;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** The caller's jobs as files: in from other trackers, out to wherever. */
@Path("/api/v1/jobs")
@RolesAllowed({Roles.PUBLIC, Roles.FRIEND, Roles.SUPER_ADMIN})
public class TransferResource {

    private static final long MOST_BYTES = 5L * 1024 * 1024;

    private final CurrentCaller caller;
    private final Idempotency idempotency;
    private final ImportJobs importJobs;
    private final ExportJobs exportJobs;
    private final Vertx vertx;

    TransferResource(
            CurrentCaller caller, Idempotency idempotency, ImportJobs importJobs, ExportJobs exportJobs, Vertx vertx) {
        this.caller = caller;
        this.idempotency = idempotency;
        this.importJobs = importJobs;
        this.exportJobs = exportJobs;
        this.vertx = vertx;
    }

    @POST
    @Path("/import")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "importJobs",
            summary =
                    "Takes over the jobs of a CSV or JSON file, all or none; dryRun=true says what would be taken over")
    @Problems({
        "400 archived_invalid",
        "400 date_order_invalid",
        "400 dry_run_invalid",
        "409 too_many_jobs",
        "413 file_too_large",
        "422 file_empty",
        "422 file_missing",
        "422 import_invalid",
        "422 validation_failed",
        "429 too_many_at_once",
        "503 imports_busy"
    })
    @RequestBody(
            description = "Jobs as CSV, with commas, semicolons or tabs, or as JSON, at most 5 MB",
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schema = @Schema(implementation = FileForm.class)))
    @APIResponse(
            responseCode = "200",
            description = "What was taken over, line by line",
            content = @Content(schema = @Schema(implementation = ImportReport.class)))
    public Uni<Response> importForm(
            @RestForm("file") FileUpload part,
            @Parameter(
                            description = "Shows what would be kept, and keeps nothing",
                            schema = @Schema(type = SchemaType.BOOLEAN))
                    @QueryParam("dryRun")
                    Optional<String> dryRun,
            @Parameter(
                            description = "What comes first in dates that can be read both ways",
                            schema = @Schema(enumeration = {"dmy", "mdy"}))
                    @QueryParam("dateOrder")
                    Optional<String> dateOrder,
            @HeaderParam(Idempotency.HEADER) Optional<String> key) {
        if (part == null) {
            throw Problem.unprocessable("file_missing", "Send the file as the part named file, or as the body.");
        }
        Caller person = caller.get();
        return vertx.fileSystem()
                .readFile(part.uploadedFile().toString())
                .chain(file -> importFile(person, file.getBytes(), dryRun, dateOrder, key));
    }

    @POST
    @Path("/import")
    @Consumes({MediaType.APPLICATION_JSON, "text/csv", "text/tab-separated-values", MediaType.TEXT_PLAIN})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Uni<Response> importBody(
            byte[] body,
            @Parameter(
                            description = "Shows what would be kept, and keeps nothing",
                            schema = @Schema(type = SchemaType.BOOLEAN))
                    @QueryParam("dryRun")
                    Optional<String> dryRun,
            @Parameter(
                            description = "What comes first in dates that can be read both ways",
                            schema = @Schema(enumeration = {"dmy", "mdy"}))
                    @QueryParam("dateOrder")
                    Optional<String> dateOrder,
            @HeaderParam(Idempotency.HEADER) Optional<String> key) {
        return importFile(caller.get(), body, dryRun, dateOrder, key);
    }

    // Nothing but a read: there may be a HEAD of it.
    @GET
    @Path("/export")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(
            operationId = "exportJobs",
            summary = "All jobs as a file: format=json, with history and entries, or format=csv")
    @Problems({"422 format_unsupported", "429 too_many_at_once"})
    @APIResponse(
            responseCode = "200",
            description = "The file, as an attachment",
            content = {
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(type = SchemaType.ARRAY, implementation = Object.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING))
            })
    public Multi<byte[]> export(
            @Parameter(description = "The format", schema = @Schema(enumeration = {"json", "csv"}))
                    @QueryParam("format")
                    Optional<String> format) {
        return switch (format.orElse("json")) {
            case "json" -> file(exportJobs.json(caller.get()), MediaType.APPLICATION_JSON, "jobs.json");
            case "csv" -> file(exportJobs.csv(caller.get()), "text/csv; charset=utf-8", "jobs.csv");
            default -> throw Problem.unprocessable("format_unsupported", "format is json or csv.");
        };
    }

    private Uni<Response> importFile(
            Caller person, byte[] file, Optional<String> dryRun, Optional<String> dateOrder, Optional<String> key) {
        Optional<Order> order = order(dateOrder);
        boolean rehearsed = yes(dryRun);
        if (file == null || file.length == 0) {
            throw Problem.unprocessable("file_empty", "The file is empty. Send one with jobs in it.");
        }
        if (file.length > MOST_BYTES) {
            throw new Problem(413, "file_too_large", "A file of jobs has at most 5 MB: divide it.");
        }
        return rehearsed
                ? importJobs.rehearse(person, file, order).map(TransferResource::answer)
                : idempotency.once(
                        person,
                        key,
                        "POST /api/v1/jobs/import?dateOrder=" + dateOrder.orElse(""),
                        file,
                        () -> importJobs.run(person, file, order).map(TransferResource::answer));
    }

    private static Response answer(ImportReport report) {
        return Response.ok(report)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header("Cache-Control", "no-store")
                .build();
    }

    private static Multi<byte[]> file(Multi<byte[]> content, String mediaType, String name) {
        return RestMulti.fromMultiData(content)
                .header("Content-Type", mediaType)
                .header(ContentDisposition.HEADER, ContentDisposition.attachment(name))
                .header("Cache-Control", "private, no-store")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    /** Whoever means a dry run must not find the jobs taken over for a slip. */
    private static boolean yes(Optional<String> dryRun) {
        return switch (dryRun.orElse("false")) {
            case "true" -> true;
            case "false" -> false;
            default -> throw Problem.badRequest("dry_run_invalid", "dryRun is true or false.");
        };
    }

    private static Optional<Order> order(Optional<String> text) {
        return text.map(it -> switch (it) {
            case "dmy" -> Order.DAY_FIRST;
            case "mdy" -> Order.MONTH_FIRST;
            default -> throw Problem.badRequest("date_order_invalid", "dateOrder is dmy or mdy.");
        });
    }
}
