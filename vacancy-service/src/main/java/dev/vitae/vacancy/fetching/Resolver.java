package dev.vitae.vacancy.fetching;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Names → addresses. Blocks. */
interface Resolver {

    /** All of them, at least one. */
    List<InetAddress> addresses(String host) throws UnknownHostException;

    /** The machine's own. */
    static Resolver system() {
        return host -> List.of(InetAddress.getAllByName(host));
    }
}
