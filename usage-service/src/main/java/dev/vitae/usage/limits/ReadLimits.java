package dev.vitae.usage.limits;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** A person looks at what they may still do. */
@ApplicationScoped
public class ReadLimits {

    private final TenantSession session;
    private final Limits limits;

    ReadLimits(TenantSession session, Limits limits) {
        this.session = session;
        this.limits = limits;
    }

    public Uni<PersonLimits> mine(Caller caller) {
        return session.onConnection(caller, tx -> limits.left(tx, caller.id()));
    }
}
