package dev.vitae.identity.profiles;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Shows people their own profile, and what is missing in it. */
@ApplicationScoped
public class ShowProfile {

    private final TenantSession session;
    private final Profiles profiles;

    ShowProfile(TenantSession session, Profiles profiles) {
        this.session = session;
        this.profiles = profiles;
    }

    /** A blank one before anything is written. */
    public Uni<ProfileView> show(Caller caller) {
        return session.inTransaction(caller, tx -> profiles.of(caller.id()).map(ProfileView::of));
    }
}
