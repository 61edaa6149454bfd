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

/** The caller's studies. */
@Path("/api/v1/education")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PUBLIC, Roles.FRIEND, Roles.SUPER_ADMIN})
public class EducationResource {

    private final CareerAnswers answers;

    EducationResource(CareerAnswers answers) {
        this.answers = answers;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createEducation", summary = "Adds a study")
    @Problems({"409 record_limit", "409 skill_exists"})
    @APIResponse(
            responseCode = "201",
            description = "The study, with its ETag",
            content = @Content(schema = @Schema(implementation = EducationView.class)))
    public Uni<Response> add(
            @HeaderParam(Idempotency.HEADER) Optional<String> key,
            @NotNull(message = "Send a study.") @Valid EducationBody body) {
        return answers.added(Kind.EDUCATION, key, body);
    }

    @GET
    @Operation(
            operationId = "listEducation",
            summary = "Lists the person's studies, current ones first, then the latest start")
    @APIResponse(
            responseCode = "200",
            description = "A page; Link leads to the next one",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = EducationView.class)))
    public Uni<Response> list(@BeanParam PageRequest page, @Context UriInfo uri) {
        return answers.page(Kind.EDUCATION, Optional.empty(), page, uri);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getEducation", summary = "Shows a study")
    @APIResponse(
            responseCode = "200",
            description = "The study, with its ETag",
            content = @Content(schema = @Schema(implementation = EducationView.class)))
    public Uni<Response> read(@PathParam("id") UUID id, @Context Request request) {
        return answers.one(Kind.EDUCATION, id, request);
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "replaceEducation", summary = "Writes a study anew")
    @Problems({"409 skill_exists"})
    @APIResponse(
            responseCode = "200",
            description = "The study as it is kept, with its ETag",
            content = @Content(schema = @Schema(implementation = EducationView.class)))
    public Uni<Response> replace(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull(message = "Send a study.") @Valid EducationBody body) {
        return answers.replaced(Kind.EDUCATION, id, ifMatch, body);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(operationId = "updateEducation", summary = "Changes some members of a study (JSON merge patch)")
    @Problems({"409 skill_exists"})
    @APIResponse(
            responseCode = "200",
            description = "The study as it is kept, with its ETag",
            content = @Content(schema = @Schema(implementation = EducationView.class)))
    public Uni<Response> patch(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = EducationBody.class))) String patch) {
        return answers.patched(Kind.EDUCATION, id, ifMatch, patch);
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "deleteEducation", summary = "Removes a study")
    @APIResponse(responseCode = "204", description = "It is gone")
    public Uni<Response> delete(@PathParam("id") UUID id) {
        return answers.deleted(Kind.EDUCATION, id);
    }

    @PUT
    @Path("/order")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "reorderEducation", summary = "Puts those of one start in this order; the others follow")
    @Problems({"404 not_found"})
    @APIResponse(responseCode = "200", description = "All ids, in the order in which they are listed now")
    public Uni<OrderBody> reorder(@NotNull(message = "Send the ids in their new order.") @Valid OrderBody order) {
        return answers.reordered(Kind.EDUCATION, order);
    }
}
