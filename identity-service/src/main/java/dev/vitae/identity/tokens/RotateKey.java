package dev.vitae.identity.tokens;

import dev.vitae.kit.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes the key that will sign next. It is published at once, and signs when every service has had time to read it. */
@ApplicationScoped
public class RotateKey {

    private final TokenKeyTable table;

    public RotateKey(TokenKeyTable table) {
        this.table = table;
    }

    /** Fails with 409 {@code key_rotation_pending} while another key waits for its time. */
    public Uni<SigningKeyView> rotate() {
        return Uni.createFrom()
                .item(TokenKey::generate)
                .chain(table::addNext)
                .onItem()
                .ifNull()
                .failWith(() -> Problem.conflict(
                        "key_rotation_pending", "The next key is there and waits to sign. Rotate again once it does."));
    }
}
