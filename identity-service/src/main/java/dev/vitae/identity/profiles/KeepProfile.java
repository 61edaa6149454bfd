package dev.vitae.identity.profiles;

import dev.vitae.identity.users.AccountGone;
import dev.vitae.kit.files.FileStore;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Changes a profile inside a transaction: says so once, and removes the picture that it shows no longer. */
@ApplicationScoped
class KeepProfile {

    private final Profiles profiles;
    private final FileStore files;

    KeepProfile(Profiles profiles, FileStore files) {
        this.profiles = profiles;
        this.files = files;
    }

    /** The person's profile as the last change left it, held until this transaction ends. */
    Uni<Profile> open(Tx tx, UUID userId) {
        // Changes of one profile wait for each other, also while there is no row to wait for.
        return tx.takeTurn("vitae.profiles/" + userId).chain(() -> profiles.of(userId));
    }

    /** A change that changes nothing is none. Fails with 401 {@code account_gone} when its person is no user any more. */
    Uni<ProfileView> keep(Tx tx, Profile profile, Consumer<Profile> change) {
        int before = profile.revision();
        Optional<UUID> shownBefore = profile.pictureFileId();
        change.accept(profile);
        return profiles.persistAndFlush(profile)
                .onFailure(AccountGone::is)
                .transform(failure -> Problem.accountGone())
                .chain(kept -> before == Profile.NOT_KEPT ? Uni.createFrom().item(kept) : profiles.reread(kept))
                .call(now -> removed(tx, shownBefore, now.pictureFileId()))
                .call(now ->
                        now.revision() == before ? Uni.createFrom().voidItem() : tx.publish(ProfileUpdated.of(now)))
                .map(ProfileView::of);
    }

    private Uni<Void> removed(Tx tx, Optional<UUID> before, Optional<UUID> now) {
        return before.filter(file -> !before.equals(now))
                .map(file -> files.delete(tx, file))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }
}
