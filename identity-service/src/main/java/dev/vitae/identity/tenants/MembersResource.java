package dev.vitae.identity.tenants;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.caller.Roles;
import dev.vitae.kit.etag.ETags;
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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** {@code /api/v1/tenants/{id}/members}: who belongs to a company. */
@Path("/api/v1/tenants/{id}/members")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PUBLIC, Roles.FRIEND, Roles.SUPER_ADMIN})
public class MembersResource {

    private final CurrentCaller caller;
    private final ReadMembers read;
    private final ChangeMember change;
    private final RemoveMember remove;

    public MembersResource(CurrentCaller caller, ReadMembers read, ChangeMember change, RemoveMember remove) {
        this.caller = caller;
        this.read = read;
        this.change = change;
        this.remove = remove;
    }

    @GET
    @Operation(operationId = "listTenantMembers", summary = "Lists the members of a company to each of them")
    @APIResponse(
            responseCode = "200",
            description = "A page; Link leads to the next one",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = MemberView.class)))
    public Uni<Response> page(@PathParam("id") UUID id, @BeanParam PageRequest page, @Context UriInfo uri) {
        return read.page(caller.get(), id, page.limit(), page.after()).map(found -> found.response(uri));
    }

    @GET
    @Path("/{userId}")
    @Operation(operationId = "getTenantMember", summary = "Shows a member to their fellows")
    @APIResponse(
            responseCode = "200",
            description = "The member, with the ETag of the membership",
            content = @Content(schema = @Schema(implementation = MemberView.class)))
    public Uni<Response> one(@PathParam("id") UUID id, @PathParam("userId") UUID userId, @Context Request request) {
        return read.one(caller.get(), id, userId).map(member -> ETags.ok(request, tag(member), member));
    }

    @PATCH
    @Path("/{userId}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            operationId = "updateTenantMember",
            summary = "Gives a member another role (JSON merge patch); for admins")
    @Problems({"409 last_admin"})
    @APIResponse(
            responseCode = "200",
            description = "The member as they are now, with the ETag of the membership",
            content = @Content(schema = @Schema(implementation = MemberView.class)))
    public Uni<Response> change(
            @PathParam("id") UUID id,
            @PathParam("userId") UUID userId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull(message = "Send what is to change.")
                    @RequestBody(
                            content =
                                    @Content(
                                            schema =
                                                    @Schema(
                                                            type = SchemaType.OBJECT,
                                                            properties =
                                                                    @SchemaProperty(
                                                                            name = "role",
                                                                            type = SchemaType.STRING,
                                                                            enumeration = {"member", "admin"}))))
                    JsonNode patch) {
        return change.change(caller.get(), id, userId, ifMatch, patch)
                .map(member -> Response.ok(member).tag(tag(member)).build());
    }

    @DELETE
    @Path("/{userId}")
    @Operation(operationId = "removeTenantMember", summary = "Leaves a company or, for its admins, removes a member")
    @Problems({"409 last_admin", "409 last_member"})
    @APIResponse(responseCode = "204", description = "The person belongs no more")
    public Uni<Response> remove(@PathParam("id") UUID id, @PathParam("userId") UUID userId) {
        return remove.remove(caller.get(), id, userId)
                .map(ignored -> Response.noContent().build());
    }

    /** The address is shown beside the row. */
    private static EntityTag tag(MemberView member) {
        return ETags.of(member.version(), member.email());
    }
}
