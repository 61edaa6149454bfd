package dev.vitae.generation.runs;

import dev.vitae.generation.configuration.ReadSwitches;
import dev.vitae.generation.jobs.OwnKey;
import dev.vitae.generation.jobs.Permission;
import dev.vitae.generation.progress.Stage;
import dev.vitae.generation.workflows.AgentConfig;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.kit.session.Tx;
import dev.vitae.kit.tasks.Task;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** A person has a run go on at the step that failed, or that needs their key; what earlier steps left stays. */
@ApplicationScoped
public class RetryRun {

    private final TenantSession session;
    private final ReadSwitches switches;
    private final ResourceRuns runs;
    private final RunSteps steps;
    private final RunTasks tasks;
    private final RunKeys keys;
    private final StepEvents events;

    RetryRun(
            TenantSession session,
            ReadSwitches switches,
            ResourceRuns runs,
            RunSteps steps,
            RunTasks tasks,
            RunKeys keys,
            StepEvents events) {
        this.session = session;
        this.switches = switches;
        this.runs = runs;
        this.steps = steps;
        this.tasks = tasks;
        this.keys = keys;
        this.events = events;
    }

    /**
     * Fails with 404, with 409 {@code run_not_retryable} for one that is under way, done or cancelled, with 422
     * {@code llm_key_missing} without a key for one that was asked for with one, {@code llm_provider_differs} with a key to
     * another provider than an agent asks, with 429 {@code too_many_at_once}.
     */
    Uni<RunView> retry(Caller caller, UUID id, Optional<OwnKey> ownKey) {
        return switches.current()
                .invoke(switched -> ownKey.ifPresent(key -> Permission.check(switched, ownKey)))
                .chain(() -> session.inTransaction(caller, tx -> runs.lockedThere(id)
                        .invoke(run -> requireRetryable(run, ownKey))
                        .call(() -> runs.admitOneMore(tx, caller.id()))
                        .invoke(() -> ownKey.ifPresent(key -> keys.hold(id, key)))
                        .chain(run -> again(tx, run, ownKey))))
                .onFailure()
                .invoke(() -> ownKey.ifPresent(key -> keys.forget(id, key)));
    }

    private static void requireRetryable(ResourceRun run, Optional<OwnKey> ownKey) {
        if (!run.status().isRetryable()) {
            throw Problem.conflict("run_not_retryable", "Only one that failed or needs a key can be retried.");
        }
        Permission.requireKeyAgain(run.ownKeyProvider(), ownKey);
    }

    private static void requireKeyToAgents(List<RunStep> all, int from, Optional<OwnKey> ownKey) {
        all.stream()
                .skip(from)
                .map(RunStep::agent)
                .filter(Objects::nonNull)
                .forEach(agent -> ownKey.ifPresent(key -> StepAgents.requireKeyTo(
                        AgentConfig.of(StoredJson.read(agent)).provider(), key)));
    }

    private Uni<RunView> again(Tx tx, ResourceRun run, Optional<OwnKey> ownKey) {
        Task task = RunTasks.of(run.id(), run.userId());
        run.queue(task.id(), ownKey.map(key -> key.provider().word()).orElse(null));
        return steps.of(run.id())
                .invoke(all -> requireKeyToAgents(all, run.position(), ownKey))
                .map(all -> all.get(run.position()))
                .invoke(RunStep::again)
                .chain(() -> runs.flushAndRefresh(run))
                .chain(() -> events.reached(tx, run, Stage.QUEUED))
                .chain(() -> tasks.queue(tx, task))
                .chain(() -> steps.of(run.id()))
                .map(all -> RunView.of(run, all));
    }
}
