package dev.vitae.identity.signin;

import dev.vitae.identity.sessions.SessionTokens;
import dev.vitae.identity.tokens.AccessTokens;
import dev.vitae.kit.caller.SessionCookie;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A browser's session: the access token in a cookie that every service reads, the refresh token in one that goes nowhere but
 * {@code /auth}. No script sees them, and no other site has them sent but by a link.
 */
@ApplicationScoped
public class SessionCookies {

    private final String secure;

    public SessionCookies(@ConfigProperty(name = "vitae.public.url") URI publicUrl) {
        this.secure = "https".equals(publicUrl.getScheme()) ? "; Secure" : "";
    }

    Response give(Response.ResponseBuilder answer, SessionTokens tokens) {
        return answer.header(
                        HttpHeaders.SET_COOKIE,
                        cookie(SessionCookie.ACCESS, tokens.accessToken(), "/", AccessTokens.LIFETIME))
                .header(
                        HttpHeaders.SET_COOKIE,
                        cookie(SessionCookie.REFRESH, tokens.refreshToken().text(), "/auth", tokens.refreshableFor()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    Response clear(Response.ResponseBuilder answer) {
        return answer.header(HttpHeaders.SET_COOKIE, cookie(SessionCookie.ACCESS, "", "/", Duration.ZERO))
                .header(HttpHeaders.SET_COOKIE, cookie(SessionCookie.REFRESH, "", "/auth", Duration.ZERO))
                .build();
    }

    private String cookie(String name, String value, String path, Duration life) {
        return "%s=%s; Path=%s; Max-Age=%d; HttpOnly; SameSite=Lax%s"
                .formatted(name, value, path, life.toSeconds(), secure);
    }
}
