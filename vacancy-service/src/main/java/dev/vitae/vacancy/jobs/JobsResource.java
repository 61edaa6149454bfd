package dev.vitae.vacancy.jobs;

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
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The applications that the caller keeps track of. */
@Path("/api/v1/jobs")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PUBLIC, Roles.FRIEND, Roles.SUPER_ADMIN})
public class JobsResource {

    private final CurrentCaller current;
    private final Idempotency idempotency;
    private final TrackJob track;
    private final ReadJobs read;
    private final ReplaceJob replace;
    private final PatchJob patch;
    private final DeleteJob delete;

    JobsResource(
            CurrentCaller current,
            Idempotency idempotency,
            TrackJob track,
            ReadJobs read,
            ReplaceJob replace,
            PatchJob patch,
            DeleteJob delete) {
        this.current = current;
        this.idempotency = idempotency;
        this.track = track;
        this.read = read;
        this.replace = replace;
        this.patch = patch;
        this.delete = delete;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createJob",
            summary = "Begins to keep track of a job; what it does not say is what its vacancy says")
    @Problems({"409 too_many_jobs"})
    @APIResponse(
            responseCode = "201",
            description = "The job, with its ETag",
            content = @Content(schema = @Schema(implementation = JobView.class)))
    public Uni<Response> track(
            @HeaderParam(Idempotency.HEADER) Optional<String> key, @NotNull(message = "Send a job.") JobBody body) {
        Caller caller = current.get();
        return idempotency.once(caller, key, "POST /api/v1/jobs", body, () -> track.track(caller, body)
                .map(job -> Response.created(URI.create("/api/v1/jobs/" + job.id()))
                        .tag(job.tag())
                        .entity(job)
                        .build()));
    }

    @GET
    @Operation(
            operationId = "listJobs",
            summary = "Lists the person's jobs, the one changed last first, without their descriptions")
    @Problems({
        "400 archived_invalid",
        "400 deadline_before_invalid",
        "400 q_invalid",
        "400 sort_invalid",
        "400 status_invalid",
        "400 vacancy_id_invalid"
    })
    @APIResponse(
            responseCode = "200",
            description = "A page; Link leads to the next one",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = JobItem.class)))
    public Uni<Response> list(@BeanParam JobFilter filter, @BeanParam PageRequest page, @Context UriInfo uri) {
        return read.page(current.get(), filter, page).map(found -> found.response(uri));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getJob", summary = "Shows a job")
    @APIResponse(
            responseCode = "200",
            description = "The job, with its ETag",
            content = @Content(schema = @Schema(implementation = JobView.class)))
    public Uni<Response> read(@PathParam("id") UUID id, @Context Request request) {
        return read.one(current.get(), id).map(job -> ETags.ok(request, job.tag(), job));
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "replaceJob", summary = "Writes a job anew")
    @Problems({"422 move_not_allowed"})
    @APIResponse(
            responseCode = "200",
            description = "The job as it is kept, with its ETag",
            content = @Content(schema = @Schema(implementation = JobView.class)))
    public Uni<Response> replace(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull(message = "Send a job.") JobBody body) {
        return replace.replace(current.get(), id, ifMatch, body).map(JobsResource::kept);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(operationId = "updateJob", summary = "Changes some members of a job (JSON merge patch)")
    @Problems({"422 move_not_allowed"})
    @APIResponse(
            responseCode = "200",
            description = "The job as it is kept, with its ETag",
            content = @Content(schema = @Schema(implementation = JobView.class)))
    public Uni<Response> patch(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = JobBody.class))) String patchBody) {
        return patch.patch(current.get(), id, ifMatch, patchBody).map(JobsResource::kept);
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "deleteJob", summary = "Removes a job, with its history and its entries")
    @Problems({"428 if_match_missing"})
    @APIResponse(responseCode = "204", description = "It is gone")
    public Uni<Response> delete(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return delete.delete(current.get(), id, ifMatch)
                .map(gone -> Response.noContent().build());
    }

    private static Response kept(JobView job) {
        return ETags.kept(job.tag(), job);
    }
}
