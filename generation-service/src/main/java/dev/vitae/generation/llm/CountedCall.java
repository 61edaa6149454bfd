package dev.vitae.generation.llm;

import dev.vitae.document.ResumeContent;
import java.util.Optional;

/** A call that counts what is asked of providers for it, over retries and fallbacks. */
final class CountedCall implements Call {
    private final Call call;
    private int made;

    private CountedCall(Call call) {
        this.call = call;
    }

    static CountedCall of(Call call) {
        return call instanceof CountedCall counted ? counted : new CountedCall(call);
    }

    /** The number of the next attempt, from 1. */
    int next() {
        made++;
        return made;
    }

    @Override
    public Optional<ApiKey> key() {
        return call.key();
    }

    @Override
    public boolean cancelled() {
        return call.cancelled();
    }

    @Override
    public void onCancel(Runnable abort) {
        call.onCancel(abort);
    }

    @Override
    public void beginning(PlannedCall planned) {
        call.beginning(planned);
    }

    @Override
    public boolean listens() {
        return call.listens();
    }

    @Override
    public void partial(ResumeContent soFar) {
        call.partial(soFar);
    }

    @Override
    public void named(NamedValues.Named value) {
        call.named(value);
    }

    @Override
    public void answered(ModelCall ended) {
        call.answered(ended);
    }
}
