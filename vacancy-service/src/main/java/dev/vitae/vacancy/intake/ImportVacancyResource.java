package dev.vitae.vacancy.intake;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.caller.Roles;
import dev.vitae.kit.idempotency.Idempotency;
import dev.vitae.kit.openapi.FileForm;
import dev.vitae.kit.openapi.Problems;
import dev.vitae.kit.problem.Problem;
import dev.vitae.vacancy.vacancies.VacanciesResource;
import dev.vitae.vacancy.vacancies.VacancyView;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** {@code /api/v1/vacancies/import}: postings become proposals of the caller's, or vacancies at once. */
@Path("/api/v1/vacancies/import")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PUBLIC, Roles.FRIEND, Roles.SUPER_ADMIN})
public class ImportVacancyResource {

    private static final String OPERATION = "POST /api/v1/vacancies/import";
    private static final int LARGEST = 5 * 1024 * 1024;

    private final CurrentCaller caller;
    private final ProposeVacancy propose;
    private final KeepProposal keep;
    private final Idempotency idempotency;
    private final Vertx vertx;

    ImportVacancyResource(
            CurrentCaller caller, ProposeVacancy propose, KeepProposal keep, Idempotency idempotency, Vertx vertx) {
        this.caller = caller;
        this.propose = propose;
        this.keep = keep;
        this.idempotency = idempotency;
        this.vertx = vertx;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "importVacancy",
            summary = "Reads a vacancy out of a text, a page, a JobPosting, an address or a file; save=true keeps it at"
                    + " once")
    @Problems({
        "400 save_invalid",
        "409 too_many_vacancies",
        "422 import_unclear",
        "422 job_posting_missing",
        "422 url_import_off",
        "422 url_refused",
        "422 url_robots",
        "422 url_unreadable",
        "422 vacancy_incomplete",
        "429 too_many_at_once",
        "503 fetching_busy",
        "503 intake_busy"
    })
    @APIResponse(
            responseCode = "200",
            description = "What would be kept",
            content = @Content(schema = @Schema(implementation = Proposal.class)))
    @APIResponse(
            responseCode = "201",
            description = "With save=true: the vacancy, with its ETag",
            content = @Content(schema = @Schema(implementation = VacancyView.class)))
    public Uni<Response> read(
            @Parameter(description = "Keeps it at once", schema = @Schema(type = SchemaType.BOOLEAN))
                    @QueryParam("save")
                    Optional<String> save,
            @HeaderParam(Idempotency.HEADER) Optional<String> key,
            @NotNull(message = "Send a text, a page, a JobPosting or an address.")
                    @Valid
                    @RequestBody(
                            description =
                                    "What is pasted or named as JSON, or a PDF, DOCX or text of at most 5 MB as a form",
                            content = {
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON,
                                        schema = @Schema(implementation = ImportBody.class)),
                                @Content(
                                        mediaType = MediaType.MULTIPART_FORM_DATA,
                                        schema = @Schema(implementation = FileForm.class))
                            })
                    ImportBody body) {
        Caller who = caller.get();
        return answer(who, save, key, body, () -> propose.of(who, body));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    @APIResponse(
            responseCode = "200",
            description = "What would be kept; 201 with the vacancy for save=true",
            content = @Content(schema = @Schema(implementation = Proposal.class)))
    public Uni<Response> readFile(
            @RestForm("file") FileUpload part,
            @Parameter(description = "Keeps it at once", schema = @Schema(type = SchemaType.BOOLEAN))
                    @QueryParam("save")
                    Optional<String> save,
            @HeaderParam(Idempotency.HEADER) Optional<String> key) {
        Caller who = caller.get();
        if (part == null) {
            throw Problem.unprocessable("file_missing", "Send the vacancy as the part named file of a multipart form.");
        }
        if (part.size() > LARGEST) {
            throw new Problem(413, "file_too_large", "The file is larger than 5 MB. Paste the vacancy's text instead.");
        }
        Supplier<Uni<Proposal>> read = () -> propose.of(who, part.uploadedFile());
        return key.isEmpty()
                ? answer(who, save, key, "", read)
                : vertx.fileSystem()
                        .readFile(part.uploadedFile().toString())
                        .chain(bytes -> answer(who, save, key, bytes.getBytes(), read));
    }

    private Uni<Response> answer(
            Caller who, Optional<String> save, Optional<String> key, Object asked, Supplier<Uni<Proposal>> read) {
        if (!yes(save)) {
            return read.get().map(proposal -> Response.ok(proposal)
                    .header("Cache-Control", "no-store")
                    .build());
        }
        return idempotency.once(who, key, OPERATION, asked, () -> read.get()
                .chain(proposal -> keep.keep(who, proposal))
                .map(VacanciesResource::created));
    }

    private static boolean yes(Optional<String> save) {
        return switch (save.orElse("false")) {
            case "true" -> true;
            case "false" -> false;
            default -> throw Problem.badRequest("save_invalid", "save is true or false.");
        };
    }
}
