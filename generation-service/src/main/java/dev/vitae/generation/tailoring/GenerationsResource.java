package dev.vitae.generation.tailoring;

import dev.vitae.generation.jobs.OwnKey;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.caller.Roles;
import dev.vitae.kit.etag.ETags;
import dev.vitae.kit.idempotency.Idempotency;
import dev.vitae.kit.openapi.Problems;
import dev.vitae.kit.paging.PageRequest;
import dev.vitae.kit.patch.MergePatch;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** {@code /api/v1/generations}: what a person has of them. */
@Path("/api/v1/generations")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PUBLIC, Roles.FRIEND, Roles.SUPER_ADMIN})
public class GenerationsResource {

    private final CurrentCaller caller;
    private final RequestGeneration request;
    private final ReadGenerations read;
    private final KeepGeneration keep;
    private final DeleteGeneration delete;
    private final Idempotency idempotency;

    GenerationsResource(
            CurrentCaller caller,
            RequestGeneration request,
            ReadGenerations read,
            KeepGeneration keep,
            DeleteGeneration delete,
            Idempotency idempotency) {
        this.caller = caller;
        this.request = request;
        this.read = read;
        this.keep = keep;
        this.delete = delete;
        this.idempotency = idempotency;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createGeneration",
            summary = "Tailors a résumé to a vacancy, with the platform's model or with a key of one's own")
    @Problems({
        "400 llm_headers_incomplete",
        "400 llm_key_malformed",
        "400 llm_provider_unknown",
        "403 own_keys_off",
        "404 resume_not_found",
        "404 vacancy_not_found",
        "409 platform_llm_off",
        "422 model_without_price",
        "422 template_unknown",
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
            description = "It is queued; Location leads to it",
            content = @Content(schema = @Schema(implementation = GenerationView.class)))
    public Uni<Response> request(
            @HeaderParam(Idempotency.HEADER) String key,
            @HeaderParam(OwnKey.KEY_HEADER) String ownKey,
            @HeaderParam(OwnKey.PROVIDER_HEADER) String ownProvider,
            @NotNull(message = "Send resumeId and vacancyId.") @Valid GenerationBody body) {
        Caller who = caller.get();
        Optional<OwnKey> own = OwnKey.of(ownKey, ownProvider);
        // The key itself is no part of what is remembered.
        Object asked = own.isEmpty() ? body : List.of(body, own.get().provider().word());
        return idempotency.once(
                who, Optional.ofNullable(key), "POST /api/v1/generations", asked, () -> request.request(who, body, own)
                        .map(queued -> Response.accepted(queued)
                                .header("Location", "/api/v1/generations/" + queued.id())
                                .build()));
    }

    @GET
    @Operation(operationId = "listGenerations", summary = "Lists generations, the newest first")
    @Problems({
        "400 kept_invalid",
        "400 latest_invalid",
        "400 resume_id_invalid",
        "400 status_invalid",
        "400 vacancy_id_invalid"
    })
    @APIResponse(
            responseCode = "200",
            description = "A page; Link leads to the next one",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = GenerationSummary.class)))
    public Uni<Response> page(@BeanParam GenerationFilter filter, @BeanParam PageRequest page, @Context UriInfo uri) {
        return read.page(caller.get(), page.limit(), page.after(), filter).map(found -> found.response(uri));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getGeneration", summary = "Shows a generation with all that came of it")
    @APIResponse(
            responseCode = "200",
            description = "The generation, with its ETag",
            content = @Content(schema = @Schema(implementation = GenerationView.class)))
    public Uni<Response> one(@PathParam("id") UUID id, @Context Request conditions) {
        return read.one(caller.get(), id).map(generation -> ETags.ok(conditions, generation.tag(), generation));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            operationId = "updateGeneration",
            summary = "Keeps a completed generation for good, or lets it expire again (JSON merge patch)")
    @Problems({"409 generation_not_completed"})
    @APIResponse(
            responseCode = "200",
            description = "The generation as it is kept, with its ETag",
            content = @Content(schema = @Schema(implementation = GenerationView.class)))
    public Uni<Response> patch(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = KeepBody.class))) String changes) {
        return keep.patch(caller.get(), id, ifMatch, changes)
                .map(generation -> ETags.kept(generation.tag(), generation));
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "deleteGeneration",
            summary = "Removes a generation; the version that it made stays; as it was read, where If-Match says so")
    @Problems({"409 generation_at_work", "428 if_match_missing"})
    @APIResponse(responseCode = "204", description = "It is gone")
    public Uni<Response> delete(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return delete.delete(caller.get(), id, ifMatch)
                .map(gone -> Response.noContent().build());
    }

    /** What can be changed. @param kept whether it is to stay for good */
    public record KeepBody(boolean kept) {}
}
