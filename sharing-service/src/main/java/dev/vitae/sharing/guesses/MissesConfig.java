package dev.vitae.sharing.guesses;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How links that open nothing are answered when they are asked for often; each process for itself. */
@ConfigMapping(prefix = "vitae.misses")
interface MissesConfig {

    /** From one address, before it is slowed down. */
    int perMinute();

    /** The pause after a miss of such an address: a second at first, twice as long each time, and so long at most. */
    Duration longestPause();

    /** Addresses that are slowed down at a time; who has not asked for longest is forgotten first. */
    int mostAddresses();

    /** From all addresses together, before the answers are held back. */
    int perSecond();

    /** How long an answer is held back at most; what would wait longer is refused. */
    Duration longestHeld();
}
