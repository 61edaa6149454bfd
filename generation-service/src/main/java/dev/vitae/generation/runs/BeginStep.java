package dev.vitae.generation.runs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitae.generation.jobs.OwnKey;
import dev.vitae.generation.progress.Stage;
import dev.vitae.generation.tailoring.GenerationStatus;
import dev.vitae.generation.workflows.AgentConfig;
import dev.vitae.generation.workflows.Plan;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.kit.session.Tx;
import dev.vitae.kit.tasks.LeasedTask;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A task picks the step up at which its run is. */
@ApplicationScoped
class BeginStep {

    private final TenantSession session;
    private final ResourceRuns runs;
    private final RunSteps steps;
    private final RunKeys keys;
    private final StepEvents events;

    BeginStep(TenantSession session, ResourceRuns runs, RunSteps steps, RunKeys keys, StepEvents events) {
        this.session = session;
        this.runs = runs;
        this.steps = steps;
        this.keys = keys;
        this.events = events;
    }

    /**
     * What is to be done; empty, and the task ended, where nothing is: the run was called off, removed or asked for again, or
     * waits for the key that went with the process that had it.
     */
    Uni<Optional<StepJob>> begin(LeasedTask task) {
        return session.inTransaction(
                task.caller(),
                tx -> runs.locked(task.subjectId()).call(() -> tx.hold(task)).chain(run -> {
                    if (run == null || !run.isWorkOf(task.id())) {
                        return tx.complete(task).replaceWith(Optional.empty());
                    }
                    return steps.of(run.id()).chain(all -> begin(tx, task, run, all));
                }));
    }

    private Uni<Optional<StepJob>> begin(Tx tx, LeasedTask task, ResourceRun run, List<RunStep> all) {
        RunStep step = all.get(run.position());
        Optional<OwnKey> key = step.kind().asksModels() ? keys.of(run.id()) : Optional.empty();
        boolean asks = step.kind().asksModels() && step.status() != StepStatus.WAITING;
        if (run.ownKeyProvider() != null && asks && key.isEmpty()) {
            run.needKey();
            return runs.flush()
                    .chain(() -> events.reached(tx, run, Stage.NEEDS_KEY))
                    .chain(() -> tx.complete(task))
                    .replaceWith(Optional.empty());
        }
        boolean isFirst = run.status() == GenerationStatus.QUEUED;
        StepStatus before = step.status();
        Instant now = Instant.now();
        run.start(now);
        step.begin(now);
        StepJob job = job(task, run, all, before == StepStatus.PENDING, key);
        return runs.flush()
                .chain(() -> isFirst
                        ? events.reached(tx, run, Stage.RUNNING)
                        : Uni.createFrom().voidItem())
                .chain(() -> before == step.status() ? Uni.createFrom().voidItem() : events.step(tx, run, step))
                .replaceWith(Optional.of(job));
    }

    private StepJob job(LeasedTask task, ResourceRun run, List<RunStep> all, boolean isAgain, Optional<OwnKey> key) {
        RunStep step = all.get(run.position());
        Plan plan = Plan.draw(run.resourceType().text(), StoredJson.read(run.content()), StoredJson.read(run.inputs()))
                .plan();
        Map<String, JsonNode> left = new HashMap<>();
        all.subList(0, run.position()).forEach(done -> left.put(done.name(), StoredJson.read(done.outputs())));
        JsonNode agent = step.agent() == null ? null : StoredJson.read(step.agent());
        return new StepJob(
                task,
                run.id(),
                run.worker(),
                step.position(),
                step.kind(),
                instructed(plan.workflow().taken(step.position(), plan.inputs(), left), agent),
                step.childId(),
                isAgain,
                run.startedAt(),
                step.linkHash(),
                step.linkPrefix(),
                Optional.ofNullable(agent).map(AgentConfig::of),
                key);
    }

    /** What a configuration of an agent says is the note of a step that has none of its own. */
    private static JsonNode instructed(ObjectNode taken, JsonNode agent) {
        String instructions = agent == null ? "" : agent.path("instructions").asText("");
        return instructions.isBlank() || taken.has("note") ? taken : taken.put("note", instructions);
    }
}
