package dev.vitae.resume.ratings;

import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.caller.Roles;
import dev.vitae.kit.openapi.Problems;
import dev.vitae.kit.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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

/** What colleagues say of the caller's command of a skill of the company. */
@Path("/api/v1/company-skills/{id}/ratings")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PUBLIC, Roles.FRIEND, Roles.SUPER_ADMIN})
public class CompanySkillRatingsResource {

    private final CurrentCaller current;
    private final ReadRatings read;

    CompanySkillRatingsResource(CurrentCaller current, ReadRatings read) {
        this.current = current;
        this.read = read;
    }

    @GET
    @Operation(
            operationId = "listCompanySkillRatings",
            summary = "Lists what colleagues say of the caller's command of a skill of the company")
    @Problems({"404 tenant_not_found", "409 no_tenant"})
    @APIResponse(
            responseCode = "200",
            description = "A page; Link leads to the next one",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = RatingReceived.class)))
    public Uni<Response> list(@PathParam("id") UUID id, @BeanParam PageRequest page, @Context UriInfo uri) {
        return read.page(current.get(), id, true, page).map(found -> found.response(uri));
    }
}
