package dev.vitae.generation.runs;

import dev.vitae.generation.jobs.OwnKey;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.caller.Roles;
import dev.vitae.kit.idempotency.Idempotency;
import dev.vitae.kit.openapi.Problems;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** {@code /api/v1/resources/{id}/runs}. */
@Path("/api/v1/resources/{id}/runs")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PUBLIC, Roles.FRIEND, Roles.SUPER_ADMIN})
public class AskForRunResource {

    private final CurrentCaller caller;
    private final AskForRun ask;
    private final Idempotency idempotency;

    AskForRunResource(CurrentCaller caller, AskForRun ask, Idempotency idempotency) {
        this.caller = caller;
        this.ask = ask;
        this.idempotency = idempotency;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "runResource", summary = "Runs a resource of one's own, or one that is shown to everybody")
    @Problems({
        "400 llm_headers_incomplete",
        "400 llm_key_malformed",
        "400 llm_provider_unknown",
        "403 own_keys_off",
        "409 platform_llm_off",
        "422 llm_provider_differs",
        "422 model_needed",
        "422 model_without_price",
        "429 budget_exhausted",
        "429 too_many_at_once",
        "503 own_keys_busy",
        "503 tailoring_off"
    })
    @APIResponse(
            responseCode = "202",
            description = "It is queued; Location leads to it, and links are told this once",
            content = @Content(schema = @Schema(implementation = RunView.class)))
    public Uni<Response> run(
            @PathParam("id") UUID id,
            @HeaderParam(Idempotency.HEADER) String key,
            @HeaderParam(OwnKey.KEY_HEADER) String ownKey,
            @HeaderParam(OwnKey.PROVIDER_HEADER) String ownProvider,
            RunBody body) {
        Caller who = caller.get();
        Optional<OwnKey> own = OwnKey.of(ownKey, ownProvider);
        // The key itself is no part of what is remembered.
        List<Object> asked = new ArrayList<>();
        asked.add(id);
        asked.add(body);
        own.ifPresent(it -> asked.add(it.provider().word()));
        return idempotency.once(who, Optional.ofNullable(key), "POST /api/v1/resources/{id}/runs", asked, () -> ask.ask(
                        who, id, body, own)
                .map(queued -> Response.accepted(queued)
                        .header("Location", "/api/v1/resource-runs/" + queued.id())
                        .header("Cache-Control", "private, no-store")
                        .build()));
    }
}
