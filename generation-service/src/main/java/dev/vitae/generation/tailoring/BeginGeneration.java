package dev.vitae.generation.tailoring;

import dev.vitae.generation.jobs.OwnKeys;
import dev.vitae.generation.progress.ProgressLog;
import dev.vitae.generation.progress.Stage;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.kit.session.Tx;
import dev.vitae.kit.tasks.LeasedTask;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** A task picks its generation up. */
@ApplicationScoped
class BeginGeneration {

    private final TenantSession session;
    private final Generations generations;
    private final ProgressLog progress;
    private final OwnKeys ownKeys;
    private final Jobs jobs;

    BeginGeneration(TenantSession session, Generations generations, ProgressLog progress, OwnKeys ownKeys, Jobs jobs) {
        this.session = session;
        this.generations = generations;
        this.progress = progress;
        this.ownKeys = ownKeys;
        this.jobs = jobs;
    }

    /**
     * What is to be done; empty, and the task ended, where nothing is: the generation was cancelled or removed, or waits for
     * the key that went with the process that had it. Fails where the task has gone to another replica: a person may have had
     * the generation begun anew since.
     */
    Uni<Optional<Job>> begin(LeasedTask task) {
        return session.inTransaction(task.caller(), tx -> generations
                .locked(task.subjectId())
                .call(() -> tx.hold(task))
                .chain(generation -> {
                    if (generation == null || !generation.status().isAtWork()) {
                        return tx.complete(task).replaceWith(Optional.empty());
                    }
                    if (generation.ownKeyProvider() != null && ownKeys.of(task).isEmpty()) {
                        return needKey(tx, task, generation).replaceWith(Optional.empty());
                    }
                    Uni<Void> told = generation.start(Instant.now())
                            ? progress.append(tx, generation.id(), generation.userId(), Stage.RUNNING, Map.of())
                            : Uni.createFrom().voidItem();
                    return told.replaceWith(() -> Optional.of(jobs.of(generation)));
                }));
    }

    private Uni<Void> needKey(Tx tx, LeasedTask task, Generation generation) {
        generation.needKey();
        return generations
                .flush()
                .chain(() -> progress.append(tx, generation.id(), generation.userId(), Stage.NEEDS_KEY, Map.of()))
                .chain(() -> tx.complete(task));
    }
}
