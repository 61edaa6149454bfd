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
import jakarta.ws.rs.QueryParam;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The caller's skills. */
@Path("/api/v1/skills")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PUBLIC, Roles.FRIEND, Roles.SUPER_ADMIN})
public class SkillsResource {

    private final CareerAnswers answers;

    SkillsResource(CareerAnswers answers) {
        this.answers = answers;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createSkill", summary = "Adds a skill")
    @Problems({"409 record_limit", "409 skill_exists"})
    @APIResponse(
            responseCode = "201",
            description = "The skill, with its ETag",
            content = @Content(schema = @Schema(implementation = SkillView.class)))
    public Uni<Response> add(
            @HeaderParam(Idempotency.HEADER) Optional<String> key,
            @NotNull(message = "Send a skill.") @Valid SkillBody body) {
        return answers.added(Kind.SKILLS, key, body);
    }

    @GET
    @Operation(
            operationId = "listSkills",
            summary = "Lists the person's skills, those with a position first, then by name")
    @Problems({"400 category_invalid"})
    @APIResponse(
            responseCode = "200",
            description = "A page; Link leads to the next one",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = SkillView.class)))
    public Uni<Response> list(
            @Parameter(description = "Only skills of this category", schema = @Schema(maxLength = 100))
                    @QueryParam("category")
                    Optional<String> category,
            @BeanParam PageRequest page,
            @Context UriInfo uri) {
        return answers.page(Kind.SKILLS, SkillBody.categoryAsked(category), page, uri);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getSkill", summary = "Shows a skill")
    @APIResponse(
            responseCode = "200",
            description = "The skill, with its ETag",
            content = @Content(schema = @Schema(implementation = SkillView.class)))
    public Uni<Response> read(@PathParam("id") UUID id, @Context Request request) {
        return answers.one(Kind.SKILLS, id, request);
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "replaceSkill", summary = "Writes a skill anew")
    @Problems({"409 skill_exists"})
    @APIResponse(
            responseCode = "200",
            description = "The skill as it is kept, with its ETag",
            content = @Content(schema = @Schema(implementation = SkillView.class)))
    public Uni<Response> replace(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull(message = "Send a skill.") @Valid SkillBody body) {
        return answers.replaced(Kind.SKILLS, id, ifMatch, body);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(operationId = "updateSkill", summary = "Changes some members of a skill (JSON merge patch)")
    @Problems({"409 skill_exists"})
    @APIResponse(
            responseCode = "200",
            description = "The skill as it is kept, with its ETag",
            content = @Content(schema = @Schema(implementation = SkillView.class)))
    public Uni<Response> patch(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = SkillBody.class))) String patch) {
        return answers.patched(Kind.SKILLS, id, ifMatch, patch);
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "deleteSkill", summary = "Removes a skill")
    @APIResponse(responseCode = "204", description = "It is gone")
    public Uni<Response> delete(@PathParam("id") UUID id) {
        return answers.deleted(Kind.SKILLS, id);
    }

    @PUT
    @Path("/order")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "reorderSkills",
            summary = "Puts these skills first, in this order; the others follow by name")
    @Problems({"404 not_found"})
    @APIResponse(responseCode = "200", description = "All ids, in the order in which they are listed now")
    public Uni<OrderBody> reorder(@NotNull(message = "Send the ids in their new order.") @Valid OrderBody order) {
        return answers.reordered(Kind.SKILLS, order);
    }
}
