package dev.vitae.generation.jobs;

import dev.vitae.generation.budgets.Purpose;
import dev.vitae.generation.llm.ApiKey;
import dev.vitae.generation.llm.Call;
import dev.vitae.generation.llm.ModelCall;
import dev.vitae.generation.llm.PlannedCall;
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
        if (run.ownKey().isEmpty()) {
            reserving();
            run.reserve(purpose, planned);
            reserved();
        }
    }

    /** Money is about to be set aside. */
    protected void reserving() {}

    /** It was, and the call begins. */
    protected void reserved() {}

    @Override
    public void answered(ModelCall ended) {
        run.tell(run.calls().ended(purpose, ended));
    }
}
