package dev.vitae.kit.caller;

import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.problem.RouteProblems;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Browsers carry the access token in a cookie: where there is no Authorization header, it is read from there. Since a
 * browser adds cookies to whatever any site makes it send, such a request may change something only when it comes from our
 * own origin (Fetch Metadata, else Origin); otherwise it is 403 {@code cross_site_request}.
 */
@ApplicationScoped
public class SessionCookie {

    /** The access token. */
    public static final String ACCESS = "vitae_session";

    /** The refresh token; sent to where people sign in alone. */
    public static final String REFRESH = "vitae_refresh";

    /** Where people sign in no access token counts, and a cookie may count whatever that header says … */
    private static final String SIGN_IN = "/auth/";

    /** … but for a page there that whoever is signed in opens like any other … */
    private static final String INVITATIONS = "/auth/invitations/";

    /** … and for what apps and services use, where none does. */
    private static final Set<String> COOKIELESS = Set.of("/auth/token", "/auth/nonces");

    private static final Set<HttpMethod> SAFE =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.TRACE);
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

    private final RouteProblems problems;
    private final String origin;

    public SessionCookie(RouteProblems problems, @ConfigProperty(name = "vitae.public.url") URI publicUrl) {
        this.problems = problems;
        this.origin = publicUrl.getScheme() + "://" + publicUrl.getAuthority();
    }

    /** Before anything looks for a token. */
    void install(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE + 1).handler(this::read);
    }

    private void read(RoutingContext context) {
        HttpServerRequest request = context.request();
        String path = context.normalizedPath();
        boolean signsIn = path.startsWith(SIGN_IN);
        boolean authorized = request.headers().contains(HttpHeaders.AUTHORIZATION);
        boolean cookiesCount = !authorized || signsIn && !COOKIELESS.contains(path);
        if (!cookiesCount || !request.headers().contains(HttpHeaders.COOKIE)) {
            context.next();
            return;
        }
        Cookie access = request.getCookie(ACCESS);
        boolean carriesSession = access != null || request.getCookie(REFRESH) != null;
        if (carriesSession && !SAFE.contains(request.method()) && !isOwn(request)) {
            problems.answer(
                    context,
                    new Problem(
                            403,
                            "cross_site_request",
                            "A browser's session may change something from Vitae's own pages only. Elsewhere, send the access token as a Bearer token."));
            return;
        }
        if (access != null && !authorized && (!signsIn || path.startsWith(INVITATIONS))) {
            request.headers().set(HttpHeaders.AUTHORIZATION, "Bearer " + access.getValue());
        }
        context.next();
    }

    /** Browsers that say where a request comes from cannot be made to lie about it by a page. */
    private boolean isOwn(HttpServerRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return site != null ? OWN_SITE.contains(site) : origin.equalsIgnoreCase(request.getHeader("Origin"));
    }
}
