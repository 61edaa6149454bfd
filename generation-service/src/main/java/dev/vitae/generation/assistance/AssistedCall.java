package dev.vitae.generation.assistance;

import dev.vitae.generation.budgets.AiCallRecorded;
import dev.vitae.generation.budgets.Budgets;
import dev.vitae.generation.budgets.Calls;
import dev.vitae.generation.budgets.Purpose;
import dev.vitae.generation.budgets.Wish;
import dev.vitae.generation.jobs.Cancellation;
import dev.vitae.generation.llm.ApiKey;
import dev.vitae.generation.llm.Call;
import dev.vitae.generation.llm.ModelCall;
import dev.vitae.generation.llm.PlannedCall;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** The calls to providers for one reading: money is set aside before each that the platform pays, and each is told of. */
final class AssistedCall implements Call {

    private final UUID user;
    private final AskedReading asked;
    private final Calls calls;
    private final Optional<ApiKey> ownKey;
    private final Budgets budgets;
    private final Consumer<AiCallRecorded> told;
    private final Cancellation cancellation = new Cancellation();

    /** @param told keeps what a call was, on the thread that made it */
    AssistedCall(
            UUID user,
            AskedReading asked,
            Calls calls,
            Optional<ApiKey> ownKey,
            Budgets budgets,
            Consumer<AiCallRecorded> told) {
        this.user = user;
        this.asked = asked;
        this.calls = calls;
        this.ownKey = ownKey;
        this.budgets = budgets;
        this.told = told;
    }

    /** Nobody waits any more. */
    void cancel() {
        cancellation.cancel();
    }

    @Override
    public Optional<ApiKey> key() {
        return ownKey;
    }

    @Override
    public boolean cancelled() {
        return cancellation.cancelled();
    }

    @Override
    public void onCancel(Runnable abort) {
        cancellation.onCancel(abort);
    }

    @Override
    public void beginning(PlannedCall planned) {
        if (ownKey.isEmpty()) {
            Wish wish = Wish.of(asked.subjectId(), Purpose.PARSE, planned);
            calls.reserved(
                    Purpose.PARSE,
                    planned,
                    budgets.reserveWithin(asked.within(), user, wish, asked.tries(), planned.attempt()));
        }
    }

    @Override
    public void answered(ModelCall ended) {
        told.accept(calls.ended(Purpose.PARSE, ended));
    }
}
