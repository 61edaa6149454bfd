package dev.vitae.kit.caller;

import dev.vitae.kit.problem.Problem;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Slows down who guesses: counts wrong tokens, secrets and the like by the address they come from. Good ones are not counted
 * and not held up, since many people may share an address.
 */
@ApplicationScoped
public class WrongCredentials {

    /** Of an IPv6 address: what one customer is given, to choose the other half from as they like (RFC 6177). */
    private static final int NETWORK_BYTES = 8;

    /** A literal: nobody is asked for what it names. */
    private static final Pattern IPV6 = Pattern.compile("\\[?[0-9A-Fa-f]*:[0-9A-Fa-f:.]*]?");

    private final PerMinute attempts;

    public WrongCredentials(@ConfigProperty(name = "vitae.attempts.wrong-per-minute") int most) {
        this.attempts = new PerMinute(
                most, "Too many wrong credentials came from here. Wait as long as Retry-After says, then try again.");
    }

    /** The address that a request comes from, as the edge tells it; of IPv6 its network of 64 bits. */
    public static String address(RoutingContext request) {
        return address(request.request());
    }

    /** The same. */
    public static String address(HttpServerRequest request) {
        return Optional.ofNullable(request.remoteAddress())
                .map(address -> network(address.host()))
                .orElse("unknown");
    }

    /** Of an IPv6 address its network of 64 bits; whatever else a request may come from is itself. */
    public static String network(String host) {
        // Each request comes here, and most by IPv4.
        if (host.indexOf(':') < 0 || !IPV6.matcher(host).matches()) {
            return host;
        }
        try {
            InetAddress address = InetAddress.getByName(host);
            return address instanceof Inet6Address
                    ? HexFormat.ofDelimiter(":").formatHex(address.getAddress(), 0, NETWORK_BYTES)
                    : host;
        } catch (UnknownHostException e) {
            return host;
        }
    }

    /** Counts one wrong attempt; answers what it is refused with: {@code refusal}, or 429 once there were too many. */
    public Problem refuse(String who, Problem refusal) {
        return attempts.count(who).orElse(refusal);
    }
}
