package dev.vitae.resume.career.imports;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.caller.Roles;
import dev.vitae.kit.etag.ETags;
import dev.vitae.kit.idempotency.Idempotency;
import dev.vitae.kit.openapi.Problems;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What one of the caller's résumés brings to their career records. */
@Path("/api/v1/resumes/{id}/career-import")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PUBLIC, Roles.FRIEND, Roles.SUPER_ADMIN})
public class CareerImportResource {

    private final CurrentCaller current;
    private final Idempotency idempotency;
    private final PreviewImport previewImport;
    private final ApplyImport applyImport;

    CareerImportResource(
            CurrentCaller current, Idempotency idempotency, PreviewImport previewImport, ApplyImport applyImport) {
        this.current = current;
        this.idempotency = idempotency;
        this.previewImport = previewImport;
        this.applyImport = applyImport;
    }

    @GET
    @Operation(
            operationId = "previewCareerImport",
            summary = "Shows which skills, jobs and studies of a résumé are new, changed or the same")
    @APIResponse(
            responseCode = "200",
            description = "The preview, with its ETag",
            content = @Content(schema = @Schema(implementation = CareerImport.class)))
    public Uni<Response> preview(@PathParam("id") UUID id, @Context Request request) {
        return previewImport.preview(current.get(), id).map(found -> ETags.ok(request, found.tag(), found));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "importCareer",
            summary = "Takes the chosen ones over, all or none; If-Match with the preview's ETag")
    @Problems({"409 record_limit"})
    @APIResponse(
            responseCode = "200",
            description = "The import as it is now, with its ETag",
            content = @Content(schema = @Schema(implementation = CareerImport.class)))
    public Uni<Response> apply(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(Idempotency.HEADER) Optional<String> key,
            @NotNull(message = "Say what to take.") @Valid TakeBody body) {
        Caller caller = current.get();
        return idempotency.once(
                caller, key, "POST /api/v1/resumes/{id}/career-import", List.of(id, body), () -> applyImport
                        .apply(caller, id, ifMatch, body.take())
                        .map(found -> ETags.kept(found.tag(), found)));
    }
}
