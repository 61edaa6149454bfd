package dev.vitae.identity.sessions;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long a session lives, without being used and at all, and how many a person has at a time. */
@ApplicationScoped
public class SessionLife {

    private final Duration idle;
    private final Duration longest;
    private final int perPerson;

    public SessionLife(
            @ConfigProperty(name = "vitae.sessions.idle") Duration idle,
            @ConfigProperty(name = "vitae.sessions.longest") Duration longest,
            @ConfigProperty(name = "vitae.sessions.per-person") int perPerson) {
        this.idle = idle;
        this.longest = longest;
        this.perPerson = perPerson;
    }

    /** How long a new session may stay unused. */
    Duration first() {
        return idle.compareTo(longest) < 0 ? idle : longest;
    }

    int perPerson() {
        return perPerson;
    }

    double idleSeconds() {
        return idle.toSeconds();
    }

    double longestSeconds() {
        return longest.toSeconds();
    }
}
