package dev.vitae.kit.caller;

import dev.vitae.kit.problem.Problem;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The caller of the request at hand, read from its verified token. */
@RequestScoped
public class CurrentCaller {

    /** The header in which a service names the person it acts for. */
    public static final String ACTING_FOR = "Vitae-Acting-For";

    private final SecurityIdentity identity;
    private final HttpHeaders headers;

    public CurrentCaller(SecurityIdentity identity, HttpHeaders headers) {
        this.identity = identity;
        this.headers = headers;
    }

    /** Who calls. Fails with 401 without a person's token, with 400 when a service names nobody. */
    public Caller get() {
        JsonWebToken token = verified();
        if (Tokens.SERVICE.equals(token.getClaim(Tokens.KIND))) {
            return Caller.service(actingFor(), token.getGroups());
        }
        Optional<UUID> tenant =
                Optional.ofNullable(token.<String>getClaim(Tokens.TENANT)).map(UUID::fromString);
        return Caller.person(userId(token.getSubject()), tenant, identity.getRoles());
    }

    /** The verified token itself, for other services to be asked with, for the same person. Fails with 401 without one. */
    public String token() {
        return verified().getRawToken();
    }

    private JsonWebToken verified() {
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            return token;
        }
        throw Problem.unauthorized("token_missing", "Sign in, then send the access token as a Bearer token.");
    }

    private UUID actingFor() {
        String user = headers.getHeaderString(ACTING_FOR);
        if (user == null) {
            throw Problem.badRequest(
                    "acting_for_missing", "A service call names the person it acts for in " + ACTING_FOR + ".");
        }
        return userId(user);
    }

    private static UUID userId(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException | NullPointerException e) {
            throw Problem.unauthorized("token_invalid", "The token names no user. Sign in again.");
        }
    }
}
