package dev.vitae.generation.tailoring;

import dev.vitae.generation.jobs.OwnKey;
import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.caller.Roles;
import dev.vitae.kit.openapi.Problems;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** {@code /api/v1/generations/{id}}: what a person has the work on one do. */
@Path("/api/v1/generations/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PUBLIC, Roles.FRIEND, Roles.SUPER_ADMIN})
public class GenerationJobsResource {

    private final CurrentCaller caller;
    private final CancelGeneration cancel;
    private final RetryGeneration retry;

    GenerationJobsResource(CurrentCaller caller, CancelGeneration cancel, RetryGeneration retry) {
        this.caller = caller;
        this.cancel = cancel;
        this.retry = retry;
    }

    @POST
    @Path("/cancel")
    @Operation(
            operationId = "cancelGeneration",
            summary = "Calls a generation off, with the call to a provider that is under way")
    @Problems({"409 generation_final"})
    @APIResponse(
            responseCode = "200",
            description = "The generation, cancelled",
            content = @Content(schema = @Schema(implementation = GenerationView.class)))
    public Uni<GenerationView> cancel(@PathParam("id") UUID id) {
        return cancel.cancel(caller.get(), id);
    }

    @POST
    @Path("/retry")
    @Operation(
            operationId = "retryGeneration",
            summary = "Has one that failed begin anew, or one that needs a key go on")
    @Problems({
        "400 llm_headers_incomplete",
        "400 llm_key_malformed",
        "400 llm_provider_unknown",
        "403 own_keys_off",
        "404 resume_not_found",
        "404 vacancy_not_found",
        "409 generation_not_retryable",
        "409 platform_llm_off",
        "422 llm_key_missing",
        "422 model_without_price",
        "429 budget_exhausted",
        "429 limit_reached",
        "429 too_many_at_once",
        "503 estimates_busy",
        "503 own_keys_busy",
        "503 resume_service_unavailable",
        "503 tailoring_off",
        "503 usage_service_unavailable",
        "503 vacancy_service_unavailable"
    })
    @APIResponse(
            responseCode = "202",
            description = "The generation, queued; Location leads to it",
            content = @Content(schema = @Schema(implementation = GenerationView.class)))
    public Uni<Response> retry(
            @PathParam("id") UUID id,
            @HeaderParam(OwnKey.KEY_HEADER) String key,
            @HeaderParam(OwnKey.PROVIDER_HEADER) String provider) {
        return retry.retry(caller.get(), id, OwnKey.of(key, provider)).map(queued -> Response.accepted(queued)
                .header("Location", "/api/v1/generations/" + queued.id())
                .build());
    }
}
