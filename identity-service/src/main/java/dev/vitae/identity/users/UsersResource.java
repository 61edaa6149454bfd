package dev.vitae.identity.users;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.caller.Roles;
import dev.vitae.kit.etag.ETags;
import dev.vitae.kit.openapi.Problems;
import dev.vitae.kit.paging.PageRequest;
import dev.vitae.kit.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** {@code /api/v1/users}: everybody's account, for admins. */
@Path("/api/v1/users")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.SUPER_ADMIN)
public class UsersResource {

    private static final int LONGEST_EMAIL = 255;
    private static final int MOST_IDS = 100;

    private final CurrentCaller caller;
    private final FindUsers find;
    private final GiveRole giveRole;
    private final ObjectMapper json;

    public UsersResource(CurrentCaller caller, FindUsers find, GiveRole giveRole, ObjectMapper json) {
        this.caller = caller;
        this.find = find;
        this.giveRole = giveRole;
        this.json = json;
    }

    @GET
    @Operation(
            operationId = "listUsers",
            summary = "Lists users, newest first, by id, by a part of the e-mail address and by role")
    @Problems({"400 email_invalid", "400 role_invalid", "400 user_id_invalid"})
    @APIResponse(
            responseCode = "200",
            description = "A page; Link leads to the next one",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = AccountView.class)))
    public Uni<Response> page(
            @Parameter(description = "Only these people, at most 100") @QueryParam("id") List<String> ids,
            @Parameter(
                            description = "Only people whose address holds this, in any case",
                            schema = @Schema(maxLength = 255))
                    @QueryParam("email")
                    String email,
            @Parameter(
                            description = "Only people of this role",
                            schema = @Schema(enumeration = {"super_admin", "friend", "public"}))
                    @QueryParam("role")
                    String role,
            @BeanParam PageRequest page,
            @Context UriInfo uri) {
        return find.page(caller.get(), ids(ids), email(email), role(role), page.limit(), page.after())
                .map(found -> found.response(uri));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getUser", summary = "Shows a user")
    @APIResponse(
            responseCode = "200",
            description = "The account, with its ETag",
            content = @Content(schema = @Schema(implementation = AccountView.class)))
    public Uni<Response> one(@PathParam("id") UUID id, @Context Request request) {
        return find.one(caller.get(), id).map(user -> ETags.ok(request, user.version(), AccountView.of(user)));
    }

    @PATCH
    @Path("/{id}")
    @Consumes("application/merge-patch+json")
    @Operation(operationId = "updateUser", summary = "Gives a user another role (JSON merge patch)")
    @Problems({"409 last_super_admin"})
    @APIResponse(
            responseCode = "200",
            description = "The account, with its ETag",
            content = @Content(schema = @Schema(implementation = AccountView.class)))
    public Uni<Response> change(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
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
                                                                            enumeration = {
                                                                                "super_admin",
                                                                                "friend",
                                                                                "public"
                                                                            }))))
                    String patch)
            throws JsonProcessingException {
        return giveRole.give(caller.get(), id, ifMatch, RoleChange.read(patch, json))
                .map(user -> ETags.kept(ETags.of(user.version()), AccountView.of(user)));
    }

    private static List<UUID> ids(List<String> texts) {
        if (texts.size() > MOST_IDS) {
            throw wrongIds();
        }
        try {
            return texts.stream().map(UUID::fromString).toList();
        } catch (IllegalArgumentException e) {
            throw wrongIds();
        }
    }

    private static Problem wrongIds() {
        return Problem.badRequest("user_id_invalid", "id is the UUID of a user, given at most " + MOST_IDS + " times.");
    }

    private static Optional<String> email(String part) {
        if (part != null && part.length() > LONGEST_EMAIL) {
            throw Problem.badRequest("email_invalid", "email is a part of an e-mail address, at most 255 characters.");
        }
        return Optional.ofNullable(part).filter(text -> !text.isBlank()).map(String::strip);
    }

    private static Optional<Role> role(String code) {
        return Optional.ofNullable(code).map(it -> Role.of(it)
                .orElseThrow(() -> Problem.badRequest("role_invalid", "role is super_admin, friend or public.")));
    }
}
