package dev.vitae.identity.tokens;

import dev.vitae.kit.problem.Problem;
import java.util.List;
import java.util.Map;

/** The refusals of the token endpoint: problem documents whose codes are the error codes of RFC 6749 §5.2. */
public final class OAuthProblems {

    private OAuthProblems() {}

    /** An unknown client and a wrong secret look the same. */
    public static Problem invalidClient() {
        return new Problem(
                401,
                "invalid_client",
                "The client is unknown or its secret is wrong.",
                List.of(),
                Map.of("WWW-Authenticate", "Basic realm=\"vitae\""));
    }

    /** @param member of the form that is missing, or not as it must be */
    public static Problem invalidRequest(String member) {
        return Problem.badRequest("invalid_request", "Send " + member + " as a form member.");
    }

    public static Problem unsupportedGrantType() {
        return Problem.badRequest(
                "unsupported_grant_type",
                "This grant_type is not taken here; client_credentials, refresh_token and token exchange are.");
    }

    /** A refresh token that is none, has expired or was used, and one of a session that has ended, look the same. */
    public static Problem invalidGrant() {
        return Problem.badRequest("invalid_grant", "The refresh token is no longer good. Sign in again.");
    }

    static Problem invalidScope() {
        return Problem.badRequest("invalid_scope", "The client may not have one of the scopes it asks for.");
    }
}
