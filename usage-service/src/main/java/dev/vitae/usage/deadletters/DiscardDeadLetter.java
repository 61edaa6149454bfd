package dev.vitae.usage.deadletters;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** A super_admin lets an event be: it stays without effect on that consumer. */
@ApplicationScoped
public class DiscardDeadLetter {

    private final TenantSession session;
    private final SettleDeadLetter settling;

    DiscardDeadLetter(TenantSession session, SettleDeadLetter settling) {
        this.session = session;
        this.settling = settling;
    }

    /** Again is the same. Fails with 404, or 409 {@code dead_letter_settled} where it was replayed. */
    public Uni<DeadLetter> discard(Caller admin, UUID id) {
        return session.onConnection(admin, tx -> settling.find(tx, id, DeadLetterStatus.DISCARDED)
                .chain(letter -> letter.status() == DeadLetterStatus.DISCARDED
                        ? Uni.createFrom().item(letter)
                        : settling.settle(
                                tx, admin, id, DeadLetterStatus.DISCARDED, null, Uni.createFrom()::voidItem)));
    }
}
