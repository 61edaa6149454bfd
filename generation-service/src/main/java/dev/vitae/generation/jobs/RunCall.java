package dev.vitae.generation.jobs;

import dev.vitae.generation.budgets.Purpose;
import dev.vitae.generation.budgets.Reservation;
import dev.vitae.generation.llm.ApiKey;
import dev.vitae.generation.llm.Call;
import dev.vitae.generation.llm.ModelCall;
import dev.vitae.generation.llm.PlannedCall;
import dev.vitae.kit.session.SqlTx;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** One of {@link RunCalls}: what a model is given for one piece of work of a run. */
public class RunCall implements Call {

    private final RunCalls run;
    private final Purpose purpose;

    public RunCall(RunCalls run, Purpose purpose) {
        this.run = run;
        this.purpose = purpose;
    }

    @Override
    public Optional<ApiKey> key() {
        return run.ownKey();
    }

    @Override
    public boolean cancelled() {
        return run.cancellation().cancelled();
    }

    @Override
    public void onCancel(Runnable abort) {
        run.cancellation().onCancel(abort);
    }

    @Override
    public void beginning(PlannedCall planned) {
        run.tellEarlier();
        if (run.ownKey().isEmpty()) {
            reserving();
            Reservation reservation = run.reserve(purpose, planned);
            reserved();
            run.begins(purpose, planned, reservation, this::alongside);
        }
    }

    /** Money is about to be set aside. */
    protected void reserving() {}

    /** It was, and the call begins. */
    protected void reserved() {}

    /** What is to be written in the transaction that notes that the call begins, where there is one. */
    protected Uni<Void> alongside(SqlTx tx) {
        return Uni.createFrom().voidItem();
    }

    @Override
    public void answered(ModelCall ended) {
        run.ended(purpose, ended);
    }
}
