package dev.vitae.identity.signin;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.vitae.identity.sessions.SessionTokens;
import dev.vitae.identity.tokens.AccessTokens;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The tokens of a person's session, in the words of RFC 6749 §5.1.
 *
 * @param expiresIn seconds that the access token is good
 * @param refreshToken good once, for the next pair
 * @param issuedTokenType where tokens were exchanged (RFC 8693 §2.2.1)
 */
@Schema(requiredProperties = {"access_token", "token_type", "expires_in", "refresh_token"})
public record TokenAnswer(
        @JsonProperty("access_token") String accessToken,
        @JsonProperty("token_type") String tokenType,
        @JsonProperty("expires_in") long expiresIn,
        @JsonProperty("refresh_token") String refreshToken,
        @JsonProperty("issued_token_type") String issuedTokenType) {

    static TokenAnswer refreshed(SessionTokens tokens) {
        return of(tokens, null);
    }

    static TokenAnswer exchanged(SessionTokens tokens) {
        return of(tokens, "urn:ietf:params:oauth:token-type:access_token");
    }

    private static TokenAnswer of(SessionTokens tokens, String issued) {
        return new TokenAnswer(
                tokens.accessToken(),
                "Bearer",
                AccessTokens.LIFETIME.toSeconds(),
                tokens.refreshToken().text(),
                issued);
    }
}
