package dev.vitae.usage.deadletters;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Supplier;

/** What replaying and discarding have in common: a letter is settled once. */
@ApplicationScoped
class SettleDeadLetter {

    private final DeadLetters letters;

    SettleDeadLetter(DeadLetters letters) {
        this.letters = letters;
    }

    /** The letter as it waits or as it was settled in that very way. Fails with 404, or 409 {@code dead_letter_settled}. */
    Uni<DeadLetter> find(SqlTx tx, UUID id, DeadLetterStatus status) {
        return letters.find(tx, id)
                .map(found -> found.orElseThrow(Problem::notFound))
                .invoke(letter -> {
                    if (letter.status() != DeadLetterStatus.WAITING && letter.status() != status) {
                        throw settled(letter);
                    }
                });
    }

    /**
     * Settles one that waits; where somebody else did the same in this moment it is theirs, and nothing follows.
     *
     * @param replayedAs null of one that is discarded
     * @param then what belongs to it, in the same transaction
     */
    Uni<DeadLetter> settle(
            SqlTx tx, Caller admin, UUID id, DeadLetterStatus status, UUID replayedAs, Supplier<Uni<Void>> then) {
        return letters.settle(tx, id, status, replayedAs, admin.id())
                .chain(done -> done ? then.get() : Uni.createFrom().voidItem())
                .chain(() -> find(tx, id, status));
    }

    private static Problem settled(DeadLetter letter) {
        return Problem.conflict(
                        "dead_letter_settled",
                        "This letter was " + letter.status().word() + " meanwhile. Look at it again.")
                .showing(letter);
    }
}
