package dev.vitae.generation.llm;

import dev.vitae.document.ResumeContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/** A call that keeps what it is told. */
final class Recorded implements Call {
    final List<PlannedCall> planned = new ArrayList<>();
    final List<ModelCall> answered = new ArrayList<>();
    final List<ResumeContent> partial = new CopyOnWriteArrayList<>();
    private final ApiKey key;
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final AtomicReference<Runnable> abort = new AtomicReference<>(() -> {});

    Recorded() {
        this(null);
    }

    Recorded(String key) {
        this.key = key == null ? null : new ApiKey(key);
    }

    void cancel() {
        cancelled.set(true);
        abort.get().run();
    }

    ModelCall last() {
        return answered.get(answered.size() - 1);
    }

    @Override
    public Optional<ApiKey> key() {
        return Optional.ofNullable(key);
    }

    @Override
    public boolean cancelled() {
        return cancelled.get();
    }

    @Override
    public void onCancel(Runnable now) {
        abort.set(now);
    }

    @Override
    public void beginning(PlannedCall call) {
        planned.add(call);
    }

    @Override
    public void partial(ResumeContent soFar) {
        partial.add(soFar);
    }

    @Override
    public void answered(ModelCall ended) {
        answered.add(ended);
    }
}
