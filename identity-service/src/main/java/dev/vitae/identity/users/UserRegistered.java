package dev.vitae.identity.users;

import dev.vitae.kit.outbox.Event;
import java.util.UUID;

/** A person has signed in for the first time. */
public record UserRegistered(UUID userId) {

    public static Event of(User user) {
        return Event.of("vitae.identity.user", user.id(), "UserRegistered", new UserRegistered(user.id()));
    }
}
