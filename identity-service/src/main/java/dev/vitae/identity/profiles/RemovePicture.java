package dev.vitae.identity.profiles;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** A person no longer wants to be shown by the picture that is kept here. */
@ApplicationScoped
public class RemovePicture {

    private final TenantSession session;
    private final KeepProfile keep;

    RemovePicture(TenantSession session, KeepProfile keep) {
        this.session = session;
        this.keep = keep;
    }

    /** Fails with 404 when none is kept. */
    public Uni<Void> remove(Caller caller) {
        return session.inTransaction(caller, tx -> keep.open(tx, caller.id()).chain(profile -> {
            profile.pictureFileId().orElseThrow(Problem::notFound);
            return keep.keep(tx, profile, Profile::removePicture).replaceWithVoid();
        }));
    }
}
