package dev.vitae.kit.rates;

import dev.vitae.kit.caller.SessionCookie;
import dev.vitae.kit.caller.TokenVerifier;
import dev.vitae.kit.caller.Tokens;
import dev.vitae.kit.caller.WrongCredentials;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.problem.RouteProblems;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.ParseException;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Holds back who asks too often, before anything is read or asked for them: by person where the token is good, else by address.
 * Each answer says what is left (draft-ietf-httpapi-ratelimit-headers). Services are not counted: what they do for somebody was
 * counted where that person asked for it.
 */
@ApplicationScoped
public class RateLimits {

    private static final CharSequence POLICY = HttpHeaders.createOptimized("RateLimit-Policy");
    private static final CharSequence STANDING = HttpHeaders.createOptimized("RateLimit");
    private static final String BEARER = "Bearer ";

    private final RouteProblems problems;
    private final TokenVerifier tokens;
    private final List<String> uncounted;
    private final Rate person;
    private final Rate address;
    private final Counter refused;

    public RateLimits(RatesConfig config, RouteProblems problems, TokenVerifier tokens, MeterRegistry meters) {
        this.problems = problems;
        this.tokens = tokens;
        this.uncounted = config.uncounted();
        this.person = new Rate("person", config.perPerson());
        this.address = new Rate("address", config.perAddress());
        this.refused = meters.counter("vitae.rates.refused");
    }

    void install(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(this::count);
    }

    private void count(RoutingContext context) {
        // A preflight brings no token, and its answer costs no more than a refusal.
        if (context.request().method() == HttpMethod.OPTIONS || isUncounted(context.normalizedPath())) {
            context.next();
            return;
        }
        Optional<JWTCallerPrincipal> caller = token(context.request()).flatMap(this::verified);
        if (caller.isPresent() && Tokens.SERVICE.equals(caller.get().getClaim(Tokens.KIND))) {
            context.next();
            return;
        }
        Rate.Taken taken = caller.isPresent()
                ? person.take(caller.get().getSubject())
                : address.take(WrongCredentials.address(context));
        context.response().putHeader(POLICY, taken.policy()).putHeader(STANDING, taken.standing());
        if (taken.passes()) {
            context.next();
        } else {
            refuse(context, taken.retryAfterSeconds());
        }
    }

    private void refuse(RoutingContext context, long seconds) {
        refused.increment();
        problems.answer(
                context,
                new Problem(
                        429,
                        "rate_limited",
                        "Too many requests in a short time. Wait as long as Retry-After says, then go on more slowly.",
                        List.of(),
                        Map.of("Retry-After", Long.toString(seconds))));
    }

    private boolean isUncounted(String path) {
        for (String beginning : uncounted) {
            if (path.startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }

    /** What it says to be sent with; a browser's cookie where it says nothing. */
    private static Optional<String> token(HttpServerRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization != null) {
            return authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                    ? Optional.of(authorization.substring(BEARER.length()).trim())
                    : Optional.empty();
        }
        return request.headers().contains(HttpHeaders.COOKIE)
                ? Optional.ofNullable(request.getCookie(SessionCookie.ACCESS)).map(Cookie::getValue)
                : Optional.empty();
    }

    /** One that is not good is refused later, with its own reason. */
    private Optional<JWTCallerPrincipal> verified(String token) {
        try {
            return Optional.of(tokens.parse(token, null));
        } catch (ParseException e) {
            return Optional.empty();
        }
    }
}
