package dev.vitae.identity.signin;

import dev.vitae.kit.caller.PerMinute;
import dev.vitae.kit.caller.WrongCredentials;
import dev.vitae.kit.openapi.Problems;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Where apps begin to sign somebody in. */
@Path("/auth/nonces")
@PermitAll
public class NoncesResource {

    private final IssueNonce issueNonce;

    private final PerMinute nonces;

    public NoncesResource(IssueNonce issueNonce, @ConfigProperty(name = "vitae.nonces.per-minute") int mostPerMinute) {
        this.issueNonce = issueNonce;
        this.nonces = new PerMinute(
                mostPerMinute,
                "Too many nonces were asked for from here. Wait as long as Retry-After says, then try again.");
    }

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createNonce",
            summary = "Gives a nonce for the ID token that an app asks the provider for")
    @Problems({"429 too_many_attempts"})
    @APIResponse(
            responseCode = "201",
            description = "A nonce, good once and for five minutes",
            content = @Content(schema = @Schema(implementation = NonceAnswer.class)))
    public Uni<Response> issue(@Context RoutingContext request) {
        nonces.count(WrongCredentials.address(request)).ifPresent(tooMany -> {
            throw tooMany;
        });
        return issueNonce.issue().map(nonce -> Response.status(Response.Status.CREATED)
                .header("Cache-Control", "no-store")
                .entity(nonce)
                .build());
    }
}
