package dev.vitae.identity.tokens;

import dev.vitae.kit.problem.Problem;
import java.util.List;
import java.util.Map;

/** The refusals of the token endpoint: problem documents whose codes are the error codes of RFC 6749 §5.2. */
final class OAuthProblems {

    private OAuthProblems() {}

    /** An unknown client and a wrong secret look the same. */
    static Problem invalidClient() {
        return new Problem(
                401,
                "invalid_client",
                "The client is unknown or its secret is wrong.",
                List.of(),
                Map.of("WWW-Authenticate", "Basic realm=\"vitae\""));
    }

    static Problem invalidRequest() {
        return Problem.badRequest("invalid_request", "Send grant_type as a form member.");
    }

    static Problem unsupportedGrantType() {
        return Problem.badRequest(
                "unsupported_grant_type", "This grant_type is not taken here; client_credentials is.");
    }

    static Problem invalidScope() {
        return Problem.badRequest("invalid_scope", "The client may not have one of the scopes it asks for.");
    }
}
