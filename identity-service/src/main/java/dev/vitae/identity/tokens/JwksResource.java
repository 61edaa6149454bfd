package dev.vitae.identity.tokens;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The public keys of our tokens, for anybody who wants to verify one. */
@Path("/auth/jwks")
@PermitAll
public class JwksResource {

    private final PublishKeys publishKeys;

    public JwksResource(PublishKeys publishKeys) {
        this.publishKeys = publishKeys;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getJwks", summary = "Shows the public signing keys as a JWK Set (RFC 7517)")
    @APIResponse(
            responseCode = "200",
            description = "A JWK Set (RFC 7517)",
            content = @Content(mediaType = "application/json", schema = @Schema(type = SchemaType.OBJECT)))
    public Uni<Response> show() {
        return publishKeys.publish().map(jwks -> Response.ok(jwks)
                .header("Cache-Control", "public, max-age=300")
                .build());
    }
}
