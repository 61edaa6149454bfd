package dev.vitae.generation.assistance;

import dev.vitae.generation.budgets.AiCallRecorded;
import dev.vitae.generation.budgets.Budgets;
import dev.vitae.generation.budgets.Calls;
import dev.vitae.generation.budgets.Purpose;
import dev.vitae.generation.budgets.Wish;
import dev.vitae.generation.llm.ApiKey;
import dev.vitae.generation.llm.Call;
import dev.vitae.generation.llm.ModelCall;
import dev.vitae.generation.llm.NamedValues.Named;
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
    private final Listener listener;

    /** @param told keeps what a call was, on the thread that made it */
    AssistedCall(
            UUID user,
            AskedReading asked,
            Calls calls,
            Optional<ApiKey> ownKey,
            Budgets budgets,
            Consumer<AiCallRecorded> told,
            Listener listener) {
        this.user = user;
        this.asked = asked;
        this.calls = calls;
        this.ownKey = ownKey;
        this.budgets = budgets;
        this.told = told;
        this.listener = listener;
    }

    @Override
    public Optional<ApiKey> key() {
        return ownKey;
    }

    @Override
    public boolean cancelled() {
        return listener.cancellation().cancelled();
    }

    @Override
    public void onCancel(Runnable abort) {
        listener.cancellation().onCancel(abort);
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
    public void named(Named value) {
        listener.heard().accept(value);
    }

    @Override
    public void answered(ModelCall ended) {
        told.accept(calls.ended(Purpose.PARSE, ended));
    }
}
