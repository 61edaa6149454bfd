package dev.vitae.resume.companyskills;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.caller.Roles;
import dev.vitae.kit.etag.ETags;
import dev.vitae.kit.idempotency.Idempotency;
import dev.vitae.kit.openapi.Problems;
import dev.vitae.kit.paging.PageRequest;
import dev.vitae.kit.patch.MergePatch;
import dev.vitae.resume.career.SkillBody;
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
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The skills of the company that the caller is signed in to. */
@Path("/api/v1/company-skills")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PUBLIC, Roles.FRIEND, Roles.SUPER_ADMIN})
public class CompanySkillsResource {

    private static final String PATH = "/api/v1/company-skills";

    private final CurrentCaller current;
    private final Idempotency idempotency;
    private final AddCompanySkill add;
    private final ReadCompanySkills read;
    private final ReplaceCompanySkill replace;
    private final PatchCompanySkill patch;
    private final DeleteCompanySkill delete;

    CompanySkillsResource(
            CurrentCaller current,
            Idempotency idempotency,
            AddCompanySkill add,
            ReadCompanySkills read,
            ReplaceCompanySkill replace,
            PatchCompanySkill patch,
            DeleteCompanySkill delete) {
        this.current = current;
        this.idempotency = idempotency;
        this.add = add;
        this.read = read;
        this.replace = replace;
        this.patch = patch;
        this.delete = delete;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createCompanySkill", summary = "Adds a skill of the company; for its admins")
    @Problems({"404 not_found", "404 tenant_not_found", "409 company_skill_limit", "409 no_tenant", "409 skill_exists"})
    @APIResponse(
            responseCode = "201",
            description = "The skill, with its ETag",
            content = @Content(schema = @Schema(implementation = CompanySkillView.class)))
    public Uni<Response> add(
            @HeaderParam(Idempotency.HEADER) Optional<String> key,
            @NotNull(message = "Send a skill.") @Valid CompanySkillBody body) {
        Caller caller = current.get();
        return idempotency.once(caller, key, "POST " + PATH, body, () -> add.add(caller, body)
                .map(skill -> Response.created(URI.create(PATH + "/" + skill.id()))
                        .tag(ETags.of(skill.version()))
                        .entity(skill)
                        .build()));
    }

    @GET
    @Operation(operationId = "listCompanySkills", summary = "Lists the company's skills by name")
    @Problems({"400 category_invalid", "404 tenant_not_found", "409 no_tenant"})
    @APIResponse(
            responseCode = "200",
            description = "A page; Link leads to the next one",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = CompanySkillView.class)))
    public Uni<Response> list(
            @Parameter(description = "Only skills of this category", schema = @Schema(maxLength = 100))
                    @QueryParam("category")
                    Optional<String> category,
            @BeanParam PageRequest page,
            @Context UriInfo uri) {
        return read.page(current.get(), SkillBody.categoryAsked(category), page).map(found -> found.response(uri));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getCompanySkill", summary = "Shows a skill of the company")
    @Problems({"404 tenant_not_found", "409 no_tenant"})
    @APIResponse(
            responseCode = "200",
            description = "The skill, with its ETag",
            content = @Content(schema = @Schema(implementation = CompanySkillView.class)))
    public Uni<Response> one(@PathParam("id") UUID id, @Context Request request) {
        return read.one(current.get(), id).map(skill -> ETags.ok(request, skill.version(), skill));
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "replaceCompanySkill", summary = "Writes a skill of the company anew; for its admins")
    @Problems({"404 tenant_not_found", "409 no_tenant", "409 skill_exists"})
    @APIResponse(
            responseCode = "200",
            description = "The skill as it is kept, with its ETag",
            content = @Content(schema = @Schema(implementation = CompanySkillView.class)))
    public Uni<Response> replace(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull(message = "Send a skill.") @Valid CompanySkillBody body) {
        return replace.replace(current.get(), id, ifMatch, body).map(CompanySkillsResource::kept);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            operationId = "updateCompanySkill",
            summary = "Changes some members of a skill of the company (JSON merge patch); for its admins")
    @Problems({"404 tenant_not_found", "409 no_tenant", "409 skill_exists"})
    @APIResponse(
            responseCode = "200",
            description = "The skill as it is kept, with its ETag",
            content = @Content(schema = @Schema(implementation = CompanySkillView.class)))
    public Uni<Response> patch(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = CompanySkillBody.class))) String body) {
        return patch.patch(current.get(), id, ifMatch, body).map(CompanySkillsResource::kept);
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "deleteCompanySkill", summary = "Removes a skill of the company; for its admins")
    @Problems({"404 tenant_not_found", "409 no_tenant"})
    @APIResponse(responseCode = "204", description = "It is gone, also for who had it")
    public Uni<Response> delete(@PathParam("id") UUID id) {
        return delete.delete(current.get(), id).map(gone -> Response.noContent().build());
    }

    private static Response kept(CompanySkillView skill) {
        return ETags.kept(ETags.of(skill.version()), skill);
    }
}
