package dev.vitae.vacancy.board;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.kit.session.Tx;
import dev.vitae.vacancy.board.Cards.Card;
import dev.vitae.vacancy.jobs.Job;
import dev.vitae.vacancy.jobs.JobView;
import dev.vitae.vacancy.jobs.KeepJob;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * A person takes back their last move on the board: status, place, history and day of application are as they were. The
 * place is beside the cards that it was between, wherever these are now.
 */
@ApplicationScoped
public class UndoMove {

    private final TenantSession session;
    private final KeepJob keep;
    private final Cards cards;
    private final LastMoves moves;

    UndoMove(TenantSession session, KeepJob keep, Cards cards, LastMoves moves) {
        this.session = session;
        this.keep = keep;
        this.cards = cards;
        this.moves = moves;
    }

    /** Fails with 409 {@code nothing_to_undo}, also where the card was changed since it moved. */
    public Uni<JobView> undo(Caller caller) {
        return session.inTransaction(caller, tx -> keep.takeTurn(tx, caller)
                .chain(() -> moves.findById(caller.id()))
                .onItem()
                .ifNull()
                .failWith(UndoMove::nothing)
                .chain(move -> keep.find(move.jobId())
                        .invoke(job -> requireUnchanged(job, move))
                        .chain(job -> place(tx, job, move)
                                .chain(place ->
                                        keep.takeBack(tx, job, move.from(), place, move.dateApplied(), move.history())))
                        .call(() -> moves.forget(caller.id())))
                .map(JobView::of));
    }

    private Uni<Long> place(Tx tx, Job job, LastMove move) {
        return named(job, move, move.above())
                .chain(above -> above != null
                        ? after(tx, job, move, above)
                        : named(job, move, move.below())
                                .chain(below -> below != null
                                        ? before(tx, job, move, below)
                                        : cards.above(job, move.from(), move.fromPosition())
                                                .chain(card -> after(tx, job, move, card))));
    }

    private Uni<Card> named(Job job, LastMove move, UUID card) {
        return card == null ? Uni.createFrom().nullItem() : cards.find(job, move.from(), card);
    }

    /** @param above null for the top of the column */
    private Uni<Long> after(Tx tx, Job job, LastMove move, Card above) {
        return (above == null ? cards.top(job, move.from()) : cards.below(job, move.from(), above.position()))
                .chain(below -> cards.between(tx, job, move.from(), above, below));
    }

    private Uni<Long> before(Tx tx, Job job, LastMove move, Card below) {
        return cards.above(job, move.from(), below.position())
                .chain(above -> cards.between(tx, job, move.from(), above, below));
    }

    private static void requireUnchanged(Job job, LastMove move) {
        if (job == null || job.version() != move.jobVersion()) {
            throw nothing();
        }
    }

    private static Problem nothing() {
        return Problem.conflict(
                "nothing_to_undo",
                "There is no move to take back: the last one was taken back, or its card was changed or removed since.");
    }
}
