package dev.vitae.identity.signin;

import dev.vitae.identity.sessions.RefreshSession;
import dev.vitae.identity.tokens.ClientCredentials;
import dev.vitae.identity.tokens.IssueServiceToken;
import dev.vitae.identity.tokens.OAuthProblems;
import dev.vitae.identity.tokens.ServiceTokenAnswer;
import dev.vitae.kit.caller.WrongCredentials;
import dev.vitae.kit.openapi.Problems;
import dev.vitae.kit.problem.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The OAuth 2.0 token endpoint (RFC 6749 §3.2), for services and for apps of people. */
@Path("/auth/token")
@PermitAll
public class TokenResource {

    private static final String CLIENT_CREDENTIALS = "client_credentials";
    private static final String REFRESH = "refresh_token";
    private static final String EXCHANGE = "urn:ietf:params:oauth:grant-type:token-exchange";

    /** Refusals of something secret, as opposed to those of a request that is not as it must be. */
    private static final Set<String> WRONG =
            Set.of("invalid_client", "invalid_grant", "id_token_invalid", "nonce_invalid");

    private final IssueServiceToken issueServiceToken;
    private final RefreshSession refreshSession;
    private final ExchangeIdToken exchangeIdToken;
    private final WrongCredentials wrong;

    public TokenResource(
            IssueServiceToken issueServiceToken,
            RefreshSession refreshSession,
            ExchangeIdToken exchangeIdToken,
            WrongCredentials wrong) {
        this.issueServiceToken = issueServiceToken;
        this.refreshSession = refreshSession;
        this.exchangeIdToken = exchangeIdToken;
        this.wrong = wrong;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "issueToken",
            summary = "Gives an access token for a service's client credentials, a refresh token or a provider's ID"
                    + " token")
    @Problems({
        "400 id_token_expired",
        "400 id_token_invalid",
        "400 invalid_grant",
        "400 invalid_request",
        "400 invalid_scope",
        "400 nonce_invalid",
        "400 unsupported_grant_type",
        "401 invalid_client",
        "403 email_unverified",
        "404 tenant_not_found",
        "409 email_taken",
        "422 email_unusable",
        "429 too_many_attempts",
        "503 sign_in_unavailable"
    })
    @APIResponse(
            responseCode = "200",
            description = "An access token for ten minutes; scope for services, refresh_token for people",
            content = @Content(schema = @Schema(oneOf = {TokenAnswer.class, ServiceTokenAnswer.class})))
    public Uni<Response> issue(
            @HeaderParam(HttpHeaders.AUTHORIZATION) Optional<String> authorization,
            @HeaderParam(HttpHeaders.USER_AGENT) Optional<String> userAgent,
            @BeanParam TokenForm form,
            @Context RoutingContext request) {
        return Uni.createFrom()
                .deferred(() -> grant(authorization, userAgent, form))
                .onFailure(Problem.class)
                .transform(refusal -> counted(WrongCredentials.address(request), (Problem) refusal))
                .map(answer -> Response.ok(answer)
                        .header("Cache-Control", "no-store")
                        .header("Pragma", "no-cache")
                        .build());
    }

    private Uni<?> grant(Optional<String> authorization, Optional<String> userAgent, TokenForm form) {
        return switch (TokenForm.required("grant_type", form.grantType)) {
            case CLIENT_CREDENTIALS -> Uni.createFrom().item(service(authorization, form));
            case REFRESH ->
                refreshSession
                        .refresh(TokenForm.required("refresh_token", form.refreshToken), form.tenant())
                        .map(tokens -> TokenAnswer.refreshed(tokens.orElseThrow(OAuthProblems::invalidGrant)));
            case EXCHANGE ->
                exchangeIdToken
                        .exchange(
                                TokenForm.required("subject_token", form.subjectToken),
                                TokenForm.required("subject_token_type", form.subjectTokenType),
                                form.tenant(),
                                userAgent)
                        .map(TokenAnswer::exchanged);
            default -> throw OAuthProblems.unsupportedGrantType();
        };
    }

    private ServiceTokenAnswer service(Optional<String> authorization, TokenForm form) {
        ClientCredentials credentials = ClientCredentials.read(
                authorization, Optional.ofNullable(form.clientId), Optional.ofNullable(form.clientSecret));
        return issueServiceToken.issue(credentials, Optional.ofNullable(form.scope));
    }

    private Problem counted(String address, Problem refusal) {
        return WRONG.contains(refusal.code()) ? wrong.refuse(address, refusal) : refusal;
    }
}
