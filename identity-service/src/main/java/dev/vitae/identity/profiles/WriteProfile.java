package dev.vitae.identity.profiles;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** A person writes their profile, for the first time or all of it anew. */
@ApplicationScoped
public class WriteProfile {

    private final TenantSession session;
    private final KeepProfile keep;
    private final ProfileRules rules;

    WriteProfile(TenantSession session, KeepProfile keep, ProfileRules rules) {
        this.session = session;
        this.keep = keep;
        this.rules = rules;
    }

    /** Fails with 422 for a body that breaks a rule, with 428 or 412 for a profile that was written meanwhile. */
    public Uni<Written> write(Caller caller, Precondition precondition, ProfileBody body) {
        return session.inTransaction(caller, tx -> keep.open(tx, caller.id()).chain(profile -> {
            precondition.checkWriting(profile);
            boolean first = !profile.isWritten();
            ProfileBody tidied = rules.tidied(body, profile);
            return keep.keep(tx, profile, it -> it.write(tidied)).map(view -> new Written(view, first));
        }));
    }

    /** @param first whether nothing was written before */
    public record Written(ProfileView profile, boolean first) {}
}
