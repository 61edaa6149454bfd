package dev.vitae.vacancy.board;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.problem.FieldError;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.kit.session.Tx;
import dev.vitae.vacancy.board.Cards.Card;
import dev.vitae.vacancy.jobs.Job;
import dev.vitae.vacancy.jobs.JobView;
import dev.vitae.vacancy.jobs.KeepJob;
import dev.vitae.vacancy.jobs.Occasion;
import dev.vitae.vacancy.jobs.stages.JobStatus;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A person moves a card on the board, which they may take back. */
@ApplicationScoped
public class MoveJob {

    private final TenantSession session;
    private final KeepJob keep;
    private final Cards cards;
    private final LastMoves moves;

    MoveJob(TenantSession session, KeepJob keep, Cards cards, LastMoves moves) {
        this.session = session;
        this.keep = keep;
        this.cards = cards;
        this.moves = moves;
    }

    /**
     * A move to where the card is already is none. Fails with 404, with 428 or 412 for one that was changed meanwhile, with 409
     * {@code job_archived}, with 422 for a neighbour that is not in the column or for {@code move_not_allowed}.
     */
    public Uni<JobView> move(Caller caller, UUID id, String ifMatch, MoveBody body) {
        if (body.before() != null && body.after() != null) {
            throw Problem.invalid(List.of(new FieldError("/after", "not_applicable", "Name one neighbour, not two.")));
        }
        JobStatus to = JobStatus.of(body.status());
        return session.inTransaction(caller, tx -> keep.open(tx, caller, id, ifMatch)
                .invoke(MoveJob::requireOnBoard)
                .chain(job -> gap(job, to, body)
                        .chain(gap -> gap.holds(job, to)
                                ? Uni.createFrom().item(job)
                                : move(tx, job, to, gap, new Occasion(Instant.now(), body.note(), body.force()))))
                .map(JobView::of));
    }

    private Uni<Job> move(Tx tx, Job job, JobStatus to, Gap gap, Occasion occasion) {
        return before(job).chain(before -> cards.between(tx, job, to, gap.above(), gap.below())
                .chain(place -> keep.move(tx, job, to, place, occasion))
                .call(changed -> moves.keep(
                        before,
                        changed.job(),
                        changed.told() == null ? null : changed.told().id()))
                .map(KeepJob.Changed::job));
    }

    private Uni<LastMove.Before> before(Job job) {
        return cards.above(job, job.status(), job.position())
                .chain(above -> cards.below(job, job.status(), job.position())
                        .map(below -> LastMove.Before.of(job, above, below)));
    }

    /** Where the card goes. */
    private Uni<Gap> gap(Job job, JobStatus to, MoveBody body) {
        if (body.before() != null) {
            return neighbour(job, to, body.before(), "/before")
                    .chain(below -> cards.above(job, to, below.position()).map(above -> new Gap(above, below)));
        }
        if (body.after() != null) {
            return neighbour(job, to, body.after(), "/after")
                    .chain(above -> cards.below(job, to, above.position()).map(below -> new Gap(above, below)));
        }
        return cards.top(job, to).map(below -> new Gap(null, below));
    }

    private Uni<Card> neighbour(Job job, JobStatus to, UUID id, String pointer) {
        return cards.find(job, to, id)
                .onItem()
                .ifNull()
                .failWith(() -> Problem.invalid(List.of(new FieldError(
                        pointer,
                        "card_not_in_column",
                        "This card is not in that column, or it is the one that moves. Look at the board again."))));
    }

    private static void requireOnBoard(Job job) {
        if (job.isArchived()) {
            throw Problem.conflict("job_archived", "It is archived, so it is not on the board. Bring it back first.");
        }
    }

    /** Between two cards, either of which may be null. */
    private record Gap(Card above, Card below) {

        /** Whether the card is there already. */
        boolean holds(Job job, JobStatus column) {
            return job.status() == column
                    && (above == null || above.position() < job.position())
                    && (below == null || below.position() > job.position());
        }
    }
}
