package dev.vitae.identity.signin;

import dev.vitae.identity.tokens.AccessTokens;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An access token for a signed-in person.
 *
 * @param tokenType {@code Bearer} (RFC 6750)
 * @param expiresIn seconds
 */
@Schema(requiredProperties = {"accessToken", "tokenType", "expiresIn"})
public record AccessTokenAnswer(String accessToken, String tokenType, long expiresIn) {

    static AccessTokenAnswer of(String token) {
        return new AccessTokenAnswer(token, "Bearer", AccessTokens.LIFETIME.toSeconds());
    }
}
