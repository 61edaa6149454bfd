package dev.vitae.resume.companyskills;

import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.caller.Roles;
import dev.vitae.kit.openapi.Problems;
import dev.vitae.kit.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
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

/** The members who have a skill of the company. */
@Path("/api/v1/company-skills/{id}/members")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PUBLIC, Roles.FRIEND, Roles.SUPER_ADMIN})
public class HoldersResource {

    private final CurrentCaller current;
    private final ReadHolders read;
    private final AttachSkill attach;
    private final DetachSkill detach;

    HoldersResource(CurrentCaller current, ReadHolders read, AttachSkill attach, DetachSkill detach) {
        this.current = current;
        this.read = read;
        this.attach = attach;
        this.detach = detach;
    }

    @GET
    @Operation(operationId = "listCompanySkillMembers", summary = "Lists the members who have a skill of the company")
    @Problems({"404 tenant_not_found", "409 no_tenant"})
    @APIResponse(
            responseCode = "200",
            description = "A page; Link leads to the next one",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = HolderView.class)))
    public Uni<Response> list(@PathParam("id") UUID id, @BeanParam PageRequest page, @Context UriInfo uri) {
        return read.page(current.get(), id, page).map(found -> found.response(uri));
    }

    @PUT
    @Path("/{userId}")
    @Operation(
            operationId = "addCompanySkillMember",
            summary = "Says that a member has a skill of the company; for its admins")
    @Problems({"404 tenant_not_found", "409 no_tenant"})
    @APIResponse(responseCode = "204", description = "The member has it")
    public Uni<Response> attach(@PathParam("id") UUID id, @PathParam("userId") UUID userId) {
        return attach.attach(current.get(), id, userId)
                .map(done -> Response.noContent().build());
    }

    @DELETE
    @Path("/{userId}")
    @Operation(
            operationId = "removeCompanySkillMember",
            summary = "Says that a member does not have a skill of the company any more; for its admins")
    @Problems({"404 tenant_not_found", "409 no_tenant"})
    @APIResponse(responseCode = "204", description = "The member does not have it")
    public Uni<Response> detach(@PathParam("id") UUID id, @PathParam("userId") UUID userId) {
        return detach.detach(current.get(), id, userId)
                .map(done -> Response.noContent().build());
    }
}
