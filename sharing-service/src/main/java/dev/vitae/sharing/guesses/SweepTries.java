package dev.vitae.sharing.guesses;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.TenantSession;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Removes tries of passcodes that count no more, and hashes further ones with another salt each day. */
@ApplicationScoped
public class SweepTries {

    private static final String SWEEP = "delete from passcode_tries where since <= now() - interval '1 minute'";
    private static final String SALT =
            "update passcode_salt set salt = passcode_new_salt(), since = now() where since <= now() - interval '1 day'";

    private final TenantSession session;

    SweepTries(TenantSession session) {
        this.session = session;
    }

    @Scheduled(every = "1m", identity = "passcode-tries")
    public Uni<Void> sweep() {
        return session.onConnection(Caller.relay(), tx -> tx.execute(SWEEP).chain(() -> tx.execute(SALT)))
                .replaceWithVoid();
    }
}
