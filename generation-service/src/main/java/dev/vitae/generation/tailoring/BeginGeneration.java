package dev.vitae.generation.tailoring;

import dev.vitae.generation.configuration.ReadSwitches;
import dev.vitae.generation.configuration.Switches;
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
    private final ReadSwitches switches;

    BeginGeneration(
            TenantSession session,
            Generations generations,
            ProgressLog progress,
            OwnKeys ownKeys,
            Jobs jobs,
            ReadSwitches switches) {
        this.session = session;
        this.generations = generations;
        this.progress = progress;
        this.ownKeys = ownKeys;
        this.jobs = jobs;
        this.switches = switches;
    }

    /**
     * @param switched what is switched now
     * @param first whether no run before this one can have told anything
     */
    record Begun(Job job, Switches switched, boolean first) {}

    /**
     * What is to be done; empty, and the task ended, where nothing is: the generation was cancelled or removed, or waits for
     * the key that went with the process that had it. Fails where the task has gone to another replica: a person may have had
     * the generation begun anew since.
     */
    Uni<Optional<Begun>> begin(LeasedTask task) {
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
                    return start(tx, generation).chain(started -> switches.inTransaction()
                            .map(switched -> Optional.of(
                                    new Begun(jobs.of(generation), switched, started && generation.tries() == 0))));
                }));
    }

    private Uni<Boolean> start(Tx tx, Generation generation) {
        boolean started = generation.start(Instant.now());
        return started
                ? progress.append(tx, generation.id(), generation.userId(), Stage.RUNNING, Map.of())
                        .replaceWith(true)
                : Uni.createFrom().item(false);
    }

    private Uni<Void> needKey(Tx tx, LeasedTask task, Generation generation) {
        generation.needKey();
        return generations
                .flush()
                .chain(() -> progress.append(tx, generation.id(), generation.userId(), Stage.NEEDS_KEY, Map.of()))
                .chain(() -> tx.complete(task));
    }
}
