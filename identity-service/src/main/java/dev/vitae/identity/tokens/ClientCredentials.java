package dev.vitae.identity.tokens;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** How a client says who it is (RFC 6749 §2.3.1): HTTP Basic, or two members of the form. */
public record ClientCredentials(String clientId, String secret) {

    /** Fails with 401 {@code invalid_client} when there are none, or they cannot be read. */
    public static ClientCredentials read(
            Optional<String> authorization, Optional<String> formId, Optional<String> formSecret) {
        return authorization
                .map(ClientCredentials::basic)
                .orElseGet(() -> new ClientCredentials(
                        formId.orElseThrow(OAuthProblems::invalidClient),
                        formSecret.orElseThrow(OAuthProblems::invalidClient)));
    }

    private static ClientCredentials basic(String header) {
        if (!header.regionMatches(true, 0, "Basic ", 0, 6)) {
            throw OAuthProblems.invalidClient();
        }
        try {
            String pair =
                    new String(Base64.getDecoder().decode(header.substring(6).strip()), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            if (colon < 0) {
                throw OAuthProblems.invalidClient();
            }
            return new ClientCredentials(decode(pair.substring(0, colon)), decode(pair.substring(colon + 1)));
        } catch (IllegalArgumentException e) {
            throw OAuthProblems.invalidClient();
        }
    }

    private static String decode(String formEncoded) {
        return URLDecoder.decode(formEncoded, StandardCharsets.UTF_8);
    }

    /** Never shows the secret. */
    @Override
    public String toString() {
        return "ClientCredentials[" + clientId + "]";
    }
}
