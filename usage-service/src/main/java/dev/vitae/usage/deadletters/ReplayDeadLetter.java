package dev.vitae.usage.deadletters;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.SqlTx;
import dev.vitae.kit.session.StampedEntity;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** A super_admin has an event told once more to the consumer that could not take it in, and to no other. */
@ApplicationScoped
public class ReplayDeadLetter {

    private final TenantSession session;
    private final SettleDeadLetter settling;
    private final ObjectMapper json;

    ReplayDeadLetter(TenantSession session, SettleDeadLetter settling, ObjectMapper json) {
        this.session = session;
        this.settling = settling;
        this.json = json;
    }

    /**
     * Again is the same, and tells nothing more. Fails with 404, with 409 {@code dead_letter_settled} where it was discarded, and
     * with 409 {@code dead_letter_incomplete} where what is kept is not the event.
     */
    public Uni<DeadLetter> replay(Caller admin, UUID id) {
        return session.onConnection(admin, tx -> settling.find(tx, id, DeadLetterStatus.REPLAYED)
                .chain(letter -> letter.status() == DeadLetterStatus.REPLAYED
                        ? Uni.createFrom().item(letter)
                        : tell(tx, admin, letter)));
    }

    Uni<DeadLetter> tell(SqlTx tx, Caller admin, DeadLetter letter) {
        if (!letter.canBeTold()) {
            throw Problem.conflict(
                    "dead_letter_incomplete",
                    "The letter does not hold the event, or does not say whose it is. Discard it once its cause is"
                            + " mended.");
        }
        UUID event = StampedEntity.newId();
        return settling.settle(
                tx,
                admin,
                letter.id(),
                DeadLetterStatus.REPLAYED,
                event,
                () -> tx.publish(Replay.of(letter, event, json)));
    }
}
