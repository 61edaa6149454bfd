package dev.vitae.identity.profiles;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The profile of whoever the transaction is for. */
@ApplicationScoped
class Profiles implements PanacheRepositoryBase<Profile, UUID> {

    /** A blank one where nothing is kept yet. */
    Uni<Profile> of(UUID userId) {
        return find("userId", userId).firstResult().onItem().ifNull().continueWith(() -> Profile.blank(userId));
    }

    /**
     * After an update and its flush: the profile with the time that the database gave it. The given one is let go of, because
     * refreshing it, which does the same, logs a warning each time.
     */
    Uni<Profile> reread(Profile profile) {
        return getSession().invoke(session -> session.detach(profile)).chain(() -> findById(profile.id()));
    }
}
