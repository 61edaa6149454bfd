package dev.vitae.sharing.gateway;

import dev.vitae.kit.caller.SessionCookie;
import dev.vitae.kit.caller.TokenVerifier;
import dev.vitae.kit.caller.Tokens;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.ParseException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/**
 * Who is signed in while opening a share, by the access token or else by the session's cookie. Nobody
 * has to be: a token that is not good makes a stranger, not a refusal.
 */
@ApplicationScoped
public class Viewer {

    private static final String BEARER = "Bearer ";

    private final TokenVerifier tokens;

    public Viewer(TokenVerifier tokens) {
        this.tokens = tokens;
    }

    Optional<UUID> of(HttpServerRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            return ShareCookie.value(request, SessionCookie.ACCESS).flatMap(this::person);
        }
        return header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? person(header.substring(BEARER.length()).strip())
                : Optional.empty();
    }

    private Optional<UUID> person(String token) {
        try {
            JWTCallerPrincipal verified = tokens.parse(token, null);
            return Tokens.PERSON.equals(verified.getClaim(Tokens.KIND))
                    ? Optional.of(UUID.fromString(verified.getSubject()))
                    : Optional.empty();
        } catch (ParseException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
