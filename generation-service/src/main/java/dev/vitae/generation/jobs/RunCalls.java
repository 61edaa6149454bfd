package dev.vitae.generation.jobs;

import dev.vitae.generation.budgets.AiCallRecorded;
import dev.vitae.generation.budgets.Budgets;
import dev.vitae.generation.budgets.Calls;
import dev.vitae.generation.budgets.Purpose;
import dev.vitae.generation.budgets.Reservation;
import dev.vitae.generation.budgets.Wish;
import dev.vitae.generation.llm.ApiKey;
import dev.vitae.generation.llm.ModelCall;
import dev.vitae.generation.llm.ModelFailure;
import dev.vitae.generation.llm.PlannedCall;
import dev.vitae.kit.session.SqlTx;
import dev.vitae.kit.tasks.LeasedTask;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * The calls to providers of one run: money is set aside before each that the platform pays, each is told of, and none goes on
 * that nobody waits for.
 */
public final class RunCalls {

    private static final Logger LOG = Logger.getLogger(RunCalls.class);
    private static final Duration LONGEST_RESERVATION = Duration.ofSeconds(15);
    private static final Duration LONGEST_NOTE = Duration.ofSeconds(10);

    private final String table;
    private final LeasedTask task;
    private final int tries;
    private final UUID reservationId;
    private final Cancellation cancellation;
    private final Budgets budgets;
    private final NoteCalls notes;
    private final Executor context;
    private final Calls calls;
    private final Optional<ApiKey> ownKey;

    /**
     * @param table of the task's subject
     * @param tries part of the ids of its calls
     * @param reservationId of money that waits for its first call; null where none does
     * @param context on which transactions run
     */
    public RunCalls(
            String table,
            LeasedTask task,
            int tries,
            UUID reservationId,
            Cancellation cancellation,
            Budgets budgets,
            NoteCalls notes,
            Executor context,
            Calls calls,
            Optional<ApiKey> ownKey) {
        this.table = table;
        this.task = task;
        this.tries = tries;
        this.reservationId = reservationId;
        this.cancellation = cancellation;
        this.budgets = budgets;
        this.notes = notes;
        this.context = context;
        this.calls = calls;
        this.ownKey = ownKey;
    }

    public Calls calls() {
        return calls;
    }

    public Cancellation cancellation() {
        return cancellation;
    }

    Optional<ApiKey> ownKey() {
        return ownKey;
    }

    Reservation reserve(Purpose purpose, PlannedCall planned) {
        Wish wish = Wish.of(task.subjectId(), purpose, planned);
        return budgets.reserveWithin(LONGEST_RESERVATION, task.userId(), wish, tries, planned.attempt());
    }

    /** @param alongside written in the transaction that notes it, where money was set aside by the request */
    void begins(Purpose purpose, PlannedCall planned, Reservation reservation, Function<SqlTx, Uni<Void>> alongside) {
        if (reservation.id().equals(reservationId)) {
            takeUp(reservation, alongside);
        }
        calls.reserved(purpose, planned, reservation);
    }

    /** What was set aside by the request is spent from here on. */
    private void takeUp(Reservation reservation, Function<SqlTx, Uni<Void>> alongside) {
        boolean wanted = notes.begins(table, task, alongside)
                .runSubscriptionOn(context)
                .await()
                .atMost(LONGEST_NOTE);
        if (!wanted) {
            budgets.release(task.userId(), reservation.id()).await().atMost(LONGEST_RESERVATION);
            throw new ModelFailure(ModelFailure.Reason.CANCELLED, "called off before the call");
        }
    }

    /** What comes of an answer is stored soon, and the call told with it; behind a failure the run may have ended by itself. */
    void ended(Purpose purpose, ModelCall ended) {
        AiCallRecorded call = calls.ended(purpose, ended);
        notes.made(call);
        if (ended.status() != ModelCall.Status.OK) {
            tell(call);
        }
    }

    /** Another call begins. */
    void tellEarlier() {
        calls.untold().forEach(this::tell);
    }

    /** What cannot be told now is told with what comes of the run. */
    private void tell(AiCallRecorded call) {
        try {
            notes.ended(table, task, call).runSubscriptionOn(context).await().atMost(LONGEST_NOTE);
            calls.told(call);
        } catch (RuntimeException failure) {
            LOG.warnf("call not told yet: %s", failure.getClass().getName());
        }
    }
}
