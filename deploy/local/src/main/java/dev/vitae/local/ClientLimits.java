package dev.vitae.local;

import java.time.Duration;

/**
 * What the edge lets one client have.
 *
 * @param connections open at a time, of all
 * @param ofOneAddress of these
 * @param headers of a request
 * @param head until the first request of a connection is there, with all its headers
 * @param quiet until the next one is there, once the last one was answered
 * @param body until all of a body is there
 */
record ClientLimits(int connections, int ofOneAddress, int headers, Duration head, Duration quiet, Duration body) {

    private static final int CONNECTIONS = 4096;

    /** Browsers open six connections each; the followers of event streams hold one each. */
    static ClientLimits standard() {
        return new ClientLimits(
                CONNECTIONS, 512, 100, Duration.ofSeconds(10), Duration.ofSeconds(75), Duration.ofSeconds(60));
    }

    /** Where everybody comes from one address. */
    ClientLimits forOneAddress() {
        return new ClientLimits(connections, connections, headers, head, quiet, body);
    }
}
