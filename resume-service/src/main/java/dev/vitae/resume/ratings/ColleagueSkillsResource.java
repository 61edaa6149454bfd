package dev.vitae.resume.ratings;

import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.caller.Roles;
import dev.vitae.kit.openapi.Problems;
import dev.vitae.kit.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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

/** What fellow members of the company that the caller is signed in to can do. */
@Path("/api/v1/colleagues/{userId}/skills")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PUBLIC, Roles.FRIEND, Roles.SUPER_ADMIN})
public class ColleagueSkillsResource {

    private final CurrentCaller current;
    private final ReadColleague read;
    private final RateSkill rate;
    private final TakeBackRating takeBack;

    ColleagueSkillsResource(CurrentCaller current, ReadColleague read, RateSkill rate, TakeBackRating takeBack) {
        this.current = current;
        this.read = read;
        this.rate = rate;
        this.takeBack = takeBack;
    }

    @GET
    @Operation(
            operationId = "listColleagueSkills",
            summary = "Lists the skills that a colleague leaves open, and those of the company, by name")
    @Problems({"404 tenant_not_found", "409 no_tenant"})
    @APIResponse(
            responseCode = "200",
            description = "A page; Link leads to the next one",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = ColleagueSkill.class)))
    public Uni<Response> list(@PathParam("userId") UUID userId, @BeanParam PageRequest page, @Context UriInfo uri) {
        return read.skills(current.get(), userId, page).map(found -> found.response(uri));
    }

    @PUT
    @Path("/{skillKey}/rating")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "putColleagueSkillRating", summary = "Rates a colleague's skill, or rates it anew")
    @Problems({"403 own_skill", "404 tenant_not_found", "409 no_tenant"})
    @APIResponse(
            responseCode = "201",
            description = "The first rating of this skill by the caller; 200 for a later one",
            content = @Content(schema = @Schema(implementation = RatingGiven.class)))
    @APIResponse(
            responseCode = "200",
            description = "It is rated anew",
            content = @Content(schema = @Schema(implementation = RatingGiven.class)))
    public Uni<Response> rate(
            @PathParam("userId") UUID userId,
            @PathParam("skillKey") String skillKey,
            @NotNull(message = "Send a rating.") @Valid RatingBody body) {
        return rate.rate(current.get(), userId, skillKey, body)
                .map(given -> Response.status(given.isNew() ? Response.Status.CREATED : Response.Status.OK)
                        .entity(given.rating())
                        .build());
    }

    @DELETE
    @Path("/{skillKey}/rating")
    @Operation(operationId = "deleteColleagueSkillRating", summary = "Takes the own rating of a colleague's skill back")
    @Problems({"404 tenant_not_found", "409 no_tenant"})
    @APIResponse(responseCode = "204", description = "It is gone")
    public Uni<Response> takeBack(@PathParam("userId") UUID userId, @PathParam("skillKey") String skillKey) {
        return takeBack.takeBack(current.get(), userId, skillKey)
                .map(gone -> Response.noContent().build());
    }
}
