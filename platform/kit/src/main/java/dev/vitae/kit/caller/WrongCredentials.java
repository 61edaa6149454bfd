package dev.vitae.kit.caller;

import dev.vitae.kit.problem.Problem;
import io.netty.util.NetUtil;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Slows down who guesses: counts wrong tokens, secrets and the like by the address they come from. Good ones are not counted
 * and not held up, since many people may share an address.
 */
@ApplicationScoped
public class WrongCredentials {

    /** Of an IPv6 address: what one customer is given, to choose the other half from as they like (RFC 6177). */
    private static final int NETWORK_BYTES = 8;

    private final PerMinute attempts;

    public WrongCredentials(@ConfigProperty(name = "vitae.attempts.wrong-per-minute") int most) {
        this.attempts = new PerMinute(
                most, "Too many wrong credentials came from here. Wait as long as Retry-After says, then try again.");
    }

    /** The address that a request comes from, as the edge tells it; of IPv6 its network of 64 bits. */
    public static String address(RoutingContext request) {
        return Optional.ofNullable(request.request().remoteAddress())
                .map(address -> network(address.host()))
                .orElse("unknown");
    }

    static String network(String host) {
        InetAddress address = NetUtil.createInetAddressFromIpAddressString(host);
        return address instanceof Inet6Address
                ? HexFormat.ofDelimiter(":").formatHex(address.getAddress(), 0, NETWORK_BYTES)
                : host;
    }

    /** Counts one wrong attempt; answers what it is refused with: {@code refusal}, or 429 once there were too many. */
    public Problem refuse(String who, Problem refusal) {
        return attempts.count(who).orElse(refusal);
    }
}
