package dev.vitae.generation.changes;

import dev.vitae.generation.versions.VersionView;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** {@code /api/v1/generations/{id}/diff}. */
@Path("/api/v1/generations/{id}/diff")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PUBLIC, Roles.FRIEND, Roles.SUPER_ADMIN})
public class DiffResource {

    private final CurrentCaller caller;
    private final ReadChanges read;
    private final TakeBackChanges takeBack;
    private final Idempotency idempotency;

    DiffResource(CurrentCaller caller, ReadChanges read, TakeBackChanges takeBack, Idempotency idempotency) {
        this.caller = caller;
        this.read = read;
        this.takeBack = takeBack;
        this.idempotency = idempotency;
    }

    @GET
    @Operation(
            operationId = "getGenerationDiff",
            summary = "What tailoring changed, why, and which words of the source each sentence is from")
    @Problems({"409 generation_not_completed", "409 source_not_kept", "429 too_many_at_once", "503 comparisons_busy"})
    @APIResponse(
            responseCode = "200",
            description = "What was changed, with its ETag",
            content = @Content(schema = @Schema(implementation = DiffView.class)))
    public Uni<Response> changes(@PathParam("id") UUID id, @Context Request conditions) {
        Caller who = caller.get();
        return read.generation(who, id)
                .chain(generation -> ETags.computed(
                        conditions, ETags.of(generation.version()), () -> read.changes(who, generation)));
    }

    @POST
    @Path("/decisions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "decideGenerationDiff",
            summary = "Keeps some of the changes and takes back the others, as a new version")
    @Problems({"409 generation_not_completed", "409 source_not_kept", "429 too_many_at_once", "503 comparisons_busy"})
    @APIResponse(
            responseCode = "201",
            description = "The new version, current from now on",
            content = @Content(schema = @Schema(implementation = VersionView.class)))
    public Uni<Response> decide(
            @PathParam("id") UUID id,
            @HeaderParam(Idempotency.HEADER) String key,
            @NotNull(message = "Send accept or reject.") @Valid DecisionsBody decisions) {
        Caller who = caller.get();
        String address = "POST /api/v1/generations/" + id + "/diff/decisions";
        return idempotency.once(
                who, Optional.ofNullable(key), address, decisions, () -> takeBack.decide(who, id, decisions)
                        .map(version -> Response.status(Response.Status.CREATED)
                                .header(
                                        "Location",
                                        "/api/v1/generated-resumes/" + version.generatedResumeId() + "/versions/"
                                                + version.versionNumber())
                                .entity(version)
                                .build()));
    }
}
