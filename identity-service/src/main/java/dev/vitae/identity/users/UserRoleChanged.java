package dev.vitae.identity.users;

import dev.vitae.kit.outbox.Event;
import java.time.Instant;
import java.util.UUID;

/** Somebody was given another role: tokens made before name one that they no longer have. */
public record UserRoleChanged(UUID userId, Role role, Instant changedAt) {

    /** @param user as stored with the new role */
    public static Event of(User user) {
        var fact = new UserRoleChanged(user.id(), user.role(), Instant.now());
        return Event.of("vitae.identity.user", user.id(), "UserRoleChanged", fact);
    }
}
