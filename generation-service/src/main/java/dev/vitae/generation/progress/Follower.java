package dev.vitae.generation.progress;

import io.smallrye.mutiny.subscription.MultiEmitter;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** One open stream: what it follows and how far it has been told. */
final class Follower {

    private final UUID person;
    private final UUID subjectId;
    private final MultiEmitter<? super Optional<Progress>> emitter;
    private final Instant since = Instant.now();
    private volatile long after;
    private boolean ended;

    Follower(UUID person, UUID subjectId, long after, MultiEmitter<? super Optional<Progress>> emitter) {
        this.person = person;
        this.subjectId = subjectId;
        this.after = after;
        this.emitter = emitter;
    }

    UUID person() {
        return person;
    }

    UUID subjectId() {
        return subjectId;
    }

    long after() {
        return after;
    }

    /** Only the feed's single poll calls this, so nothing is told twice or out of order. */
    void tell(Progress progress) {
        if (!progress.subjectId().equals(subjectId) || progress.seq() <= after) {
            return;
        }
        after = progress.seq();
        emitter.emit(Optional.of(progress));
        ended = progress.stage().isFinal();
    }

    /** All there is has been told: the stream ends where the last of it is an end, and not one before a retry. */
    void toldAll() {
        if (ended) {
            emitter.complete();
        }
    }

    /** There is nothing more to follow. */
    void end() {
        emitter.complete();
    }

    /** Whether it has followed for longer than that. */
    boolean isOlderThan(Duration longest, Instant now) {
        return since.plus(longest).isBefore(now);
    }

    void beat() {
        emitter.emit(Optional.empty());
    }
}
