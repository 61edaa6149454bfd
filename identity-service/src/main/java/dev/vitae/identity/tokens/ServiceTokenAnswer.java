package dev.vitae.identity.tokens;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An access token for a service, in the words of RFC 6749 §5.1.
 *
 * @param expiresIn seconds
 * @param scope the scopes it has, separated by spaces
 */
@Schema(requiredProperties = {"access_token", "token_type", "expires_in", "scope"})
public record ServiceTokenAnswer(
        @JsonProperty("access_token") String accessToken,
        @JsonProperty("token_type") String tokenType,
        @JsonProperty("expires_in") long expiresIn,
        String scope) {

    static ServiceTokenAnswer of(String token, Set<String> scopes) {
        return new ServiceTokenAnswer(
                token, "Bearer", AccessTokens.LIFETIME.toSeconds(), String.join(" ", new TreeSet<>(scopes)));
    }
}
