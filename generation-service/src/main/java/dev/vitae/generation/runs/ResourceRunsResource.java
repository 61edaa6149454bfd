package dev.vitae.generation.runs;

import dev.vitae.generation.jobs.OwnKey;
import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.caller.Roles;
import dev.vitae.kit.openapi.Problems;
import dev.vitae.kit.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** {@code /api/v1/resource-runs}: what a person has had run. */
@Path("/api/v1/resource-runs")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PUBLIC, Roles.FRIEND, Roles.SUPER_ADMIN})
public class ResourceRunsResource {

    private final CurrentCaller caller;
    private final ReadRuns read;
    private final CancelRun cancel;
    private final RetryRun retry;
    private final DeleteRun delete;

    ResourceRunsResource(CurrentCaller caller, ReadRuns read, CancelRun cancel, RetryRun retry, DeleteRun delete) {
        this.caller = caller;
        this.read = read;
        this.cancel = cancel;
        this.retry = retry;
        this.delete = delete;
    }

    @GET
    @Operation(
            operationId = "listResourceRuns",
            summary = "Lists runs, the newest first, of one resource where it is named")
    @Problems({"400 resource_id_invalid", "400 status_invalid"})
    @APIResponse(
            responseCode = "200",
            description = "A page; Link leads to the next one",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = RunItem.class)))
    public Uni<Response> page(@BeanParam RunFilter filter, @BeanParam PageRequest page, @Context UriInfo uri) {
        return read.page(caller.get(), page.limit(), page.after(), filter.resource(), filter.status())
                .map(found -> found.response(uri));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getResourceRun", summary = "Shows a run with its steps")
    @APIResponse(
            responseCode = "200",
            description = "The run",
            content = @Content(schema = @Schema(implementation = RunView.class)))
    public Uni<RunView> one(@PathParam("id") UUID id) {
        return read.one(caller.get(), id);
    }

    @POST
    @Path("/{id}/cancel")
    @Operation(
            operationId = "cancelResourceRun",
            summary = "Calls a run off, with the generation or letter that it waits for")
    @Problems({"404 cover_letter_not_found", "409 cover_letter_final", "409 generation_final", "409 run_final"})
    @APIResponse(
            responseCode = "200",
            description = "The run, cancelled",
            content = @Content(schema = @Schema(implementation = RunView.class)))
    public Uni<RunView> cancel(@PathParam("id") UUID id) {
        return cancel.cancel(caller.get(), id);
    }

    @POST
    @Path("/{id}/retry")
    @Operation(
            operationId = "retryResourceRun",
            summary = "Has a run go on at the step that failed, or that needs a key")
    @Problems({
        "400 llm_headers_incomplete",
        "400 llm_key_malformed",
        "400 llm_provider_unknown",
        "403 own_keys_off",
        "409 run_not_retryable",
        "422 llm_key_missing",
        "422 llm_provider_differs",
        "429 too_many_at_once",
        "503 own_keys_busy",
        "503 tailoring_off"
    })
    @APIResponse(
            responseCode = "202",
            description = "The run, queued; Location leads to it",
            content = @Content(schema = @Schema(implementation = RunView.class)))
    public Uni<Response> retry(
            @PathParam("id") UUID id,
            @HeaderParam(OwnKey.KEY_HEADER) String key,
            @HeaderParam(OwnKey.PROVIDER_HEADER) String provider) {
        return retry.retry(caller.get(), id, OwnKey.of(key, provider)).map(queued -> Response.accepted(queued)
                .header("Location", "/api/v1/resource-runs/" + queued.id())
                .build());
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "deleteResourceRun",
            summary = "Removes a run that has ended; what its steps have left stays")
    @Problems({"409 run_at_work"})
    @APIResponse(responseCode = "204", description = "It is gone")
    public Uni<Response> delete(@PathParam("id") UUID id) {
        return delete.delete(caller.get(), id).map(gone -> Response.noContent().build());
    }
}
