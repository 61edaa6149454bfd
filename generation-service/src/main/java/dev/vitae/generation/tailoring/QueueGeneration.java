package dev.vitae.generation.tailoring;

import dev.vitae.generation.jobs.OwnKey;
import dev.vitae.generation.jobs.OwnKeys;
import dev.vitae.kit.session.Tx;
import dev.vitae.kit.tasks.Task;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Leaves a generation to whichever replica is free, or, with the person's own key, to this one, which alone has it. */
@ApplicationScoped
class QueueGeneration {

    private final OwnKeys ownKeys;

    QueueGeneration(OwnKeys ownKeys) {
        this.ownKeys = ownKeys;
    }

    Uni<Void> queue(Tx tx, Generation generation, Optional<OwnKey> ownKey) {
        Task task = Task.of(RunGeneration.KIND, generation.id(), generation.userId());
        return ownKeys.queue(tx, task, ownKey);
    }

    /** The transaction that queued it has failed. */
    void undo(Optional<OwnKey> ownKey) {
        ownKey.ifPresent(ownKeys::forget);
    }
}
