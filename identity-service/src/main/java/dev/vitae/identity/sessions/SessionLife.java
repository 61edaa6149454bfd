package dev.vitae.identity.sessions;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long a session lives, without being used and at all, and how many a person has at a time. */
@ConfigMapping(prefix = "vitae.sessions")
public interface SessionLife {

    /** How long a session may stay unused. */
    @WithDefault("30d")
    Duration idle();

    /** How long it may last at all. */
    @WithDefault("90d")
    Duration longest();

    /** Live sessions of one person; a further one ends the oldest. */
    @WithDefault("50")
    int perPerson();

    /** How long a new session may stay unused. */
    default Duration first() {
        return idle().compareTo(longest()) < 0 ? idle() : longest();
    }

    default double idleSeconds() {
        return idle().toSeconds();
    }

    default double longestSeconds() {
        return longest().toSeconds();
    }
}
