package dev.vitae.vacancy.jobs;

import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.caller.Roles;
import dev.vitae.kit.etag.ETags;
import dev.vitae.kit.openapi.Problems;
import dev.vitae.kit.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** How far a job of the caller has come, and how it came there. */
@Path("/api/v1/jobs/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PUBLIC, Roles.FRIEND, Roles.SUPER_ADMIN})
public class JobStatusResource {

    private final CurrentCaller current;
    private final ChangeStatus change;
    private final ReadHistory history;

    JobStatusResource(CurrentCaller current, ChangeStatus change, ReadHistory history) {
        this.current = current;
        this.change = change;
        this.history = history;
    }

    @POST
    @Path("/status")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changeJobStatus", summary = "Gives a job another status, which its history tells")
    @Problems({"422 move_not_allowed"})
    @APIResponse(
            responseCode = "200",
            description = "The job as it is kept, with its ETag",
            content = @Content(schema = @Schema(implementation = JobView.class)))
    public Uni<Response> change(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull(message = "Send a status.") @Valid StatusBody body) {
        return change.change(current.get(), id, ifMatch, body).map(job -> ETags.kept(job.tag(), job));
    }

    @GET
    @Path("/history")
    @Operation(operationId = "listJobHistory", summary = "Lists the statuses that a job has had, the last one first")
    @APIResponse(
            responseCode = "200",
            description = "A page; Link leads to the next one",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = HistoryItem.class)))
    public Uni<Response> history(@PathParam("id") UUID id, @BeanParam PageRequest page, @Context UriInfo uri) {
        return history.page(current.get(), id, page.limit(), page.after()).map(found -> found.response(uri));
    }
}
