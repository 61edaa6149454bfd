package dev.vitae.generation.jobs;

import dev.vitae.kit.session.TenantSession;
import dev.vitae.press.limits.Uses;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Gives a use back that came to nothing. */
@ApplicationScoped
public class GiveBackUse extends ReleaseTask {

    public static final String KIND = "use.release";

    private final TenantSession session;
    private final Uses uses;

    GiveBackUse(TenantSession session, Uses uses) {
        this.session = session;
        this.uses = uses;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    protected TenantSession session() {
        return session;
    }

    @Override
    protected Uni<Void> giveBack(UUID user, UUID use) {
        return uses.giveBack(user, use);
    }
}
