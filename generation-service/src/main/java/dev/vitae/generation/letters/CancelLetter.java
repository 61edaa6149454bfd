package dev.vitae.generation.letters;

import dev.vitae.generation.jobs.OwnKeys;
import dev.vitae.generation.jobs.RunningCalls;
import dev.vitae.generation.tailoring.GenerationStatus;
import dev.vitae.generation.tailoring.GiveBack;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Supplier;

/** A person calls a letter off; what was written before stays. A call that is under way for it ends as a generation's does. */
@ApplicationScoped
public class CancelLetter {

    private final TenantSession session;
    private final CoverLetters letters;
    private final RunningCalls running;
    private final GiveBack giveBack;
    private final OwnKeys ownKeys;

    CancelLetter(
            TenantSession session, CoverLetters letters, RunningCalls running, GiveBack giveBack, OwnKeys ownKeys) {
        this.session = session;
        this.letters = letters;
        this.running = running;
        this.giveBack = giveBack;
        this.ownKeys = ownKeys;
    }

    /** Cancelling twice changes nothing. Fails with 404, with 409 {@code cover_letter_final} once it has ended otherwise. */
    public Uni<CoverLetterView> cancel(Caller caller, UUID generation) {
        return cancel(caller, () -> letters.lockedOf(generation));
    }

    /** As {@link #cancel}, of a letter that is named itself. */
    public Uni<CoverLetterView> cancelOne(Caller caller, UUID letter) {
        return cancel(caller, () -> letters.locked(letter).onItem().ifNull().failWith(CoverLetters::none));
    }

    private Uni<CoverLetterView> cancel(Caller caller, Supplier<Uni<CoverLetter>> locked) {
        return session.inTransaction(caller, tx -> locked.get()
                        .call(letter -> {
                            if (letter.status() == GenerationStatus.CANCELLED) {
                                return Uni.createFrom().voidItem();
                            }
                            if (!letter.status().isOpen()) {
                                throw Problem.conflict(
                                        "cover_letter_final", "It has ended already; there is nothing to cancel.");
                            }
                            letter.cancel();
                            return giveBack.later(tx, letter.userId(), letter.giveUp())
                                    .chain(() -> letters.flushAndRefresh(letter));
                        })
                        .map(CoverLetterView::of))
                .invoke(letter -> {
                    running.cancel(letter.id());
                    ownKeys.forgetAll(letter.id());
                });
    }
}
