package dev.vitae.identity.profiles;

import dev.vitae.kit.outbox.Event;
import java.util.UUID;

/** A person's profile, or the picture in it, is another one now; schema in {@code events/ProfileUpdated.schema.json}. */
record ProfileUpdated(UUID userId, int profileVersion, boolean complete) {

    static Event of(Profile profile) {
        var fact = new ProfileUpdated(
                profile.userId(), profile.version(), ProfileView.of(profile).complete());
        return Event.of("vitae.identity.user", profile.userId(), "ProfileUpdated", fact);
    }
}
