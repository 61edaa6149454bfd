package dev.vitae.generation.runs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.vitae.generation.configuration.ReadSwitches;
import dev.vitae.generation.jobs.OwnKey;
import dev.vitae.generation.jobs.Permission;
import dev.vitae.generation.progress.Stage;
import dev.vitae.generation.resources.Resource;
import dev.vitae.generation.resources.Resources;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.problem.FieldError;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.kit.session.Tx;
import dev.vitae.kit.tasks.Task;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A person has a resource of theirs, or one that somebody shows to everybody, run. */
@ApplicationScoped
public class AskForRun {

    private static final int LARGEST_INPUTS = 400_000;

    private final TenantSession session;
    private final ReadSwitches switches;
    private final Resources resources;
    private final ResourceRuns runs;
    private final RunSteps steps;
    private final RunTasks tasks;
    private final RunKeys keys;
    private final ShareLinks links;
    private final PlanRun plan;
    private final StepEvents events;

    AskForRun(
            TenantSession session,
            ReadSwitches switches,
            Resources resources,
            ResourceRuns runs,
            RunSteps steps,
            RunTasks tasks,
            RunKeys keys,
            ShareLinks links,
            PlanRun plan,
            StepEvents events) {
        this.session = session;
        this.switches = switches;
        this.resources = resources;
        this.runs = runs;
        this.steps = steps;
        this.tasks = tasks;
        this.keys = keys;
        this.links = links;
        this.plan = plan;
        this.events = events;
    }

    /**
     * Queues it, and counts it. Fails with 404 where the person may not run it, as
     * {@link PlanRun#plan}, with 429 {@code too_many_at_once}; then nothing is stored.
     */
    Uni<RunView> ask(Caller caller, UUID resource, RunBody body, Optional<OwnKey> ownKey) {
        JsonNode inputs = inputs(body);
        return switches.current()
                .invoke(switched -> ownKey.ifPresent(key -> Permission.check(switched, ownKey)))
                .chain(switched -> session.inTransaction(
                        caller, tx -> resources.readable(resource).chain(found -> plan.plan(
                                        caller, found, inputs, switched, ownKey)
                                .chain(planned -> store(tx, caller, found, inputs, planned, ownKey)))));
    }

    private Uni<RunView> store(
            Tx tx,
            Caller caller,
            Resource resource,
            JsonNode inputs,
            PlanRun.Planned planned,
            Optional<OwnKey> ownKey) {
        ResourceRun run = new ResourceRun(caller, resource, inputs.toString());
        Task task = RunTasks.of(run.id(), caller.id());
        run.queue(task.id(), ownKey.map(key -> key.provider().word()).orElse(null));
        List<RunStep> all = new ArrayList<>();
        planned.plan()
                .workflow()
                .steps()
                .forEach(step -> all.add(
                        new RunStep(run, all.size(), step, planned.agents().get(all.size()))));
        List<RunView.LinkView> told = links.give(all);
        ownKey.ifPresent(key -> keys.hold(run.id(), key));
        return runs.admitOneMore(tx, caller.id())
                .chain(() -> runs.persist(run))
                .chain(() -> steps.persist(all))
                .chain(runs::flush)
                .chain(() -> events.reached(tx, run, Stage.QUEUED))
                .chain(() -> tasks.queue(tx, task))
                // Last: others who run the same one wait for it.
                .chain(() -> resources.executed(tx, resource.id()))
                .map(stored -> RunView.of(run, all, told.isEmpty() ? null : told))
                .onFailure()
                .invoke(() -> keys.forget(run.id()));
    }

    private JsonNode inputs(RunBody body) {
        JsonNode inputs = body == null || body.inputs() == null || body.inputs().isNull()
                ? JsonNodeFactory.instance.objectNode()
                : body.inputs();
        if (!inputs.isObject()) {
            throw Problem.invalid(List.of(
                    new FieldError("/inputs", "wrong_type", "Send an object with what the resource asks for.")));
        }
        if (inputs.toString().getBytes(StandardCharsets.UTF_8).length > LARGEST_INPUTS) {
            throw Problem.invalid(List.of(new FieldError(
                    "/inputs", "too_long", "All inputs together have at most " + LARGEST_INPUTS + " bytes.")));
        }
        return inputs;
    }
}
