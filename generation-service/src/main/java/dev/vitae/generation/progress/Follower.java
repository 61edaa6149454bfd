package dev.vitae.generation.progress;

import io.smallrye.mutiny.subscription.MultiEmitter;
import java.util.Optional;
import java.util.UUID;

/** One open stream: which generation it follows and how far it has been told. */
final class Follower {

    private final UUID generationId;
    private final MultiEmitter<? super Optional<Progress>> emitter;
    private volatile long after;

    Follower(UUID generationId, long after, MultiEmitter<? super Optional<Progress>> emitter) {
        this.generationId = generationId;
        this.after = after;
        this.emitter = emitter;
    }

    UUID generationId() {
        return generationId;
    }

    long after() {
        return after;
    }

    /** Only the feed's single poll calls this, so nothing is told twice or out of order. */
    void tell(Progress progress) {
        if (!progress.generationId().equals(generationId) || progress.seq() <= after) {
            return;
        }
        after = progress.seq();
        emitter.emit(Optional.of(progress));
        if (progress.stage().isFinal()) {
            emitter.complete();
        }
    }

    void beat() {
        emitter.emit(Optional.empty());
    }
}
