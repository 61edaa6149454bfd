package dev.vitae.sharing.visits;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;

/**
 * What a request brings that tells of whoever makes it, as it came. Kept in memory for a second at most, and in no log; what
 * becomes of it is {@link Seen}.
 *
 * @param host that it comes from, as the edge tells it
 * @param agent how its User-Agent begins, or nothing
 * @param referrer its Referer; null where there is none, or one too long to be meant
 * @param mobile whether it says to be a phone's (User-Agent Client Hints)
 */
public record Trail(String host, String agent, String referrer, boolean mobile) {

    private static final CharSequence MOBILE = HttpHeaders.createOptimized("Sec-CH-UA-Mobile");

    public Trail {
        // Strangers choose how long these are, and many are kept at once.
        agent = agent.length() > AgentWord.LONGEST ? agent.substring(0, AgentWord.LONGEST) : agent;
        referrer = referrer != null && referrer.length() > Referrer.LONGEST_ADDRESS ? null : referrer;
    }

    public static Trail of(HttpServerRequest request) {
        SocketAddress from = request.remoteAddress();
        String agent = request.getHeader(HttpHeaders.USER_AGENT);
        return new Trail(
                from == null ? "unknown" : from.host(),
                agent == null ? "" : agent,
                request.getHeader(HttpHeaders.REFERER),
                "?1".equals(request.getHeader(MOBILE)));
    }

    @Override
    public String toString() {
        return "a visitor";
    }
}
