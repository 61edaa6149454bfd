package dev.vitae.identity.tokens;

import dev.vitae.identity.users.Admins;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes the key that will sign next. It is published at once, and signs when every service has had time to read it. */
@ApplicationScoped
public class RotateKey {

    private final TenantSession session;
    private final Admins admins;
    private final TokenKeyTable table;

    public RotateKey(TenantSession session, Admins admins, TokenKeyTable table) {
        this.session = session;
        this.admins = admins;
        this.table = table;
    }

    /**
     * Fails with 409 {@code key_rotation_pending} while another key waits for its time, with 403 for whoever is no admin any
     * more.
     */
    public Uni<SigningKeyView> rotate(Caller caller) {
        return session.onConnection(
                        caller, tx -> admins.require(tx, caller).chain(() -> table.addNext(tx, TokenKey.generate())))
                .onItem()
                .ifNull()
                .failWith(() -> Problem.conflict(
                        "key_rotation_pending", "The next key is there and waits to sign. Rotate again once it does."));
    }
}
