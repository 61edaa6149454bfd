package dev.vitae.resume.uploads;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.caller.Roles;
import dev.vitae.kit.etag.ETags;
import dev.vitae.kit.idempotency.Idempotency;
import dev.vitae.kit.openapi.FileForm;
import dev.vitae.kit.openapi.Problems;
import dev.vitae.kit.problem.Problem;
import dev.vitae.resume.resumes.ResumeAnswers;
import dev.vitae.resume.resumes.ResumeView;
import dev.vitae.resume.uploads.assistance.OwnKey;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Files become résumés of the caller's. */
@Path("/api/v1/resumes")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PUBLIC, Roles.FRIEND, Roles.SUPER_ADMIN})
public class UploadResource {

    private final CurrentCaller current;
    private final Idempotency idempotency;
    private final ReceiveFile receiveFile;
    private final UploadResume uploadResume;
    private final PreviewResume previewResume;

    UploadResource(
            CurrentCaller current,
            Idempotency idempotency,
            ReceiveFile receiveFile,
            UploadResume uploadResume,
            PreviewResume previewResume) {
        this.current = current;
        this.idempotency = idempotency;
        this.receiveFile = receiveFile;
        this.uploadResume = uploadResume;
        this.previewResume = previewResume;
    }

    /** Reads a file of at most 5 MB and keeps it; {@link UploadProblems} lists what can be wrong with it. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            operationId = "uploadResume",
            summary = "Reads a résumé file, where something is unclear with a model's help; dryRun=true keeps nothing")
    @Problems({
        "400 dry_run_invalid",
        "400 llm_headers_incomplete",
        "400 llm_key_malformed",
        "400 llm_provider_unknown",
        "403 own_keys_off",
        "409 platform_llm_off",
        "413 file_too_large",
        "415 file_type_unsupported",
        "415 json_format_unknown",
        "422 file_corrupt",
        "422 file_empty",
        "422 file_encrypted",
        "422 file_missing",
        "422 file_too_complex",
        "422 model_without_price",
        "422 no_text_found",
        "429 budget_exhausted",
        "429 limit_reached",
        "503 files_unavailable",
        "503 parsing_busy"
    })
    @RequestBody(
            description =
                    "A résumé as PDF, DOCX, JSON Resume, Reactive Resume, LinkedIn's export, Europass, text or Markdown, at most 5 MB",
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schema = @Schema(implementation = FileForm.class)))
    @APIResponse(
            responseCode = "201",
            description = "The résumé, with its ETag; 200 for a file that was uploaded before, and for a dry run",
            content = @Content(schema = @Schema(implementation = ResumeView.class)))
    public Uni<Response> upload(
            @RestForm("file") FileUpload part,
            @Parameter(
                            description = "Shows what would be kept, and keeps nothing",
                            schema = @Schema(type = SchemaType.BOOLEAN))
                    @QueryParam("dryRun")
                    Optional<String> dryRun,
            @HeaderParam(Idempotency.HEADER) Optional<String> key,
            @HeaderParam(OwnKey.KEY_HEADER) String ownKey,
            @HeaderParam(OwnKey.PROVIDER_HEADER) String ownProvider) {
        Caller caller = current.get();
        boolean keepsNothing = yes(dryRun);
        Optional<OwnKey> own = OwnKey.of(ownKey, ownProvider);
        return receiveFile
                .receive(part)
                .chain(file -> keepsNothing ? preview(caller, file, own) : keep(caller, file, key, own));
    }

    private Uni<Response> preview(Caller caller, UploadedFile file, Optional<OwnKey> own) {
        return previewResume.preview(caller, file, own).map(resume -> Response.ok(resume)
                .header("Cache-Control", "no-store")
                .build());
    }

    private Uni<Response> keep(Caller caller, UploadedFile file, Optional<String> key, Optional<OwnKey> own) {
        Asked asked = new Asked(file.name(), HexFormat.of().formatHex(file.sha256()));
        return idempotency.once(
                caller,
                key,
                "POST /api/v1/resumes",
                // The key itself is no part of what is remembered.
                own.isEmpty() ? asked : List.of(asked, own.get().provider()),
                () -> uploadResume.upload(caller, file, own).map(UploadResource::answer));
    }

    private static Response answer(UploadResume.Uploaded uploaded) {
        ResumeView resume = uploaded.resume();
        return uploaded.created()
                ? Response.created(URI.create("/api/v1/resumes/" + resume.id()))
                        .tag(ETags.of(resume.version()))
                        .entity(resume)
                        .build()
                : ResumeAnswers.kept(resume);
    }

    /** Whoever means a dry run must not find the file kept for a slip. */
    private static boolean yes(Optional<String> dryRun) {
        return switch (dryRun.orElse("false")) {
            case "true" -> true;
            case "false" -> false;
            default -> throw Problem.badRequest("dry_run_invalid", "dryRun is true or false.");
        };
    }

    /** What makes two uploads the same request. */
    private record Asked(String fileName, String sha256) {}
}
