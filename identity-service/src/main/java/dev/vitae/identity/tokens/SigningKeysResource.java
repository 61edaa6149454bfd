package dev.vitae.identity.tokens;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.caller.Roles;
import dev.vitae.kit.idempotency.Idempotency;
import dev.vitae.kit.openapi.Problems;
import dev.vitae.kit.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The keys that access tokens are signed with, for admins. */
@Path("/api/v1/signing-keys")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.SUPER_ADMIN)
public class SigningKeysResource {

    private final CurrentCaller caller;
    private final RotateKey rotate;
    private final ReadSigningKeys read;
    private final Idempotency idempotency;

    public SigningKeysResource(CurrentCaller caller, RotateKey rotate, ReadSigningKeys read, Idempotency idempotency) {
        this.caller = caller;
        this.rotate = rotate;
        this.read = read;
        this.idempotency = idempotency;
    }

    @POST
    @Operation(operationId = "rotateSigningKeys", summary = "Makes the key that signs next, some minutes from now")
    @Problems({"409 key_rotation_pending"})
    @APIResponse(
            responseCode = "201",
            description = "The key, and when it begins to sign",
            content = @Content(schema = @Schema(implementation = SigningKeyView.class)))
    public Uni<Response> rotate(@HeaderParam(Idempotency.HEADER) String key) {
        Caller who = caller.get();
        return idempotency.once(
                who, Optional.ofNullable(key), "POST /api/v1/signing-keys", Map.of(), () -> rotate.rotate(who)
                        .map(made -> Response.status(Response.Status.CREATED)
                                .header("Cache-Control", "private, no-store")
                                .entity(made)
                                .build()));
    }

    @GET
    @Operation(operationId = "listSigningKeys", summary = "Lists the signing keys, the newest first")
    @APIResponse(
            responseCode = "200",
            description = "A page; Link leads to the next one",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = SigningKeyView.class)))
    public Uni<Response> list(@BeanParam PageRequest page, @Context UriInfo uri) {
        return read.list(caller.get(), page.after(), page.limit()).map(keys -> keys.response(uri));
    }
}
