package dev.vitae.resume.career;

import dev.vitae.kit.caller.Roles;
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
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The caller's jobs. */
@Path("/api/v1/experience")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PUBLIC, Roles.FRIEND, Roles.SUPER_ADMIN})
public class ExperienceResource {

    private final CareerAnswers answers;

    ExperienceResource(CareerAnswers answers) {
        this.answers = answers;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createExperience", summary = "Adds a job")
    @Problems({"409 record_limit", "409 skill_exists"})
    @APIResponse(
            responseCode = "201",
            description = "The job, with its ETag",
            content = @Content(schema = @Schema(implementation = ExperienceView.class)))
    public Uni<Response> add(
            @HeaderParam(Idempotency.HEADER) Optional<String> key,
            @NotNull(message = "Send a job.") @Valid ExperienceBody body) {
        return answers.added(Kind.EXPERIENCE, key, body);
    }

    @GET
    @Operation(
            operationId = "listExperience",
            summary = "Lists the person's jobs, current ones first, then the latest start")
    @APIResponse(
            responseCode = "200",
            description = "A page; Link leads to the next one",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = ExperienceView.class)))
    public Uni<Response> list(@BeanParam PageRequest page, @Context UriInfo uri) {
        return answers.page(Kind.EXPERIENCE, Optional.empty(), page, uri);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getExperience", summary = "Shows a job")
    @APIResponse(
            responseCode = "200",
            description = "The job, with its ETag",
            content = @Content(schema = @Schema(implementation = ExperienceView.class)))
    public Uni<Response> read(@PathParam("id") UUID id, @Context Request request) {
        return answers.one(Kind.EXPERIENCE, id, request);
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "replaceExperience", summary = "Writes a job anew")
    @Problems({"409 skill_exists"})
    @APIResponse(
            responseCode = "200",
            description = "The job as it is kept, with its ETag",
            content = @Content(schema = @Schema(implementation = ExperienceView.class)))
    public Uni<Response> replace(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull(message = "Send a job.") @Valid ExperienceBody body) {
        return answers.replaced(Kind.EXPERIENCE, id, ifMatch, body);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(operationId = "updateExperience", summary = "Changes some members of a job (JSON merge patch)")
    @Problems({"409 skill_exists"})
    @APIResponse(
            responseCode = "200",
            description = "The job as it is kept, with its ETag",
            content = @Content(schema = @Schema(implementation = ExperienceView.class)))
    public Uni<Response> patch(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = ExperienceBody.class))) String patch) {
        return answers.patched(Kind.EXPERIENCE, id, ifMatch, patch);
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "deleteExperience", summary = "Removes a job")
    @APIResponse(responseCode = "204", description = "It is gone")
    public Uni<Response> delete(@PathParam("id") UUID id) {
        return answers.deleted(Kind.EXPERIENCE, id);
    }

    @PUT
    @Path("/order")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "reorderExperience", summary = "Puts those of one start in this order; the others follow")
    @Problems({"404 not_found"})
    @APIResponse(responseCode = "200", description = "All ids, in the order in which they are listed now")
    public Uni<OrderBody> reorder(@NotNull(message = "Send the ids in their new order.") @Valid OrderBody order) {
        return answers.reordered(Kind.EXPERIENCE, order);
    }
}
