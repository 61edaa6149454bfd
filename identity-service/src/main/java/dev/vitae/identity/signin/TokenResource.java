package dev.vitae.identity.tokens;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The OAuth 2.0 token endpoint (RFC 6749 §3.2). */
@Path("/auth/token")
@PermitAll
public class TokenResource {

    private final IssueServiceToken issueServiceToken;

    public TokenResource(IssueServiceToken issueServiceToken) {
        this.issueServiceToken = issueServiceToken;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Gives a service an access token for its client credentials")
    @APIResponse(
            responseCode = "200",
            description = "An access token for ten minutes",
            content = @Content(schema = @Schema(implementation = ServiceTokenAnswer.class)))
    public Response issue(
            @HeaderParam(HttpHeaders.AUTHORIZATION) Optional<String> authorization,
            @FormParam("grant_type") Optional<String> grantType,
            @FormParam("client_id") Optional<String> clientId,
            @FormParam("client_secret") Optional<String> clientSecret,
            @FormParam("scope") Optional<String> scope) {
        if (!grantType.orElseThrow(OAuthProblems::invalidRequest).equals("client_credentials")) {
            throw OAuthProblems.unsupportedGrantType();
        }
        ServiceTokenAnswer answer =
                issueServiceToken.issue(ClientCredentials.read(authorization, clientId, clientSecret), scope);
        return Response.ok(answer)
                .header("Cache-Control", "no-store")
                .header("Pragma", "no-cache")
                .build();
    }
}
