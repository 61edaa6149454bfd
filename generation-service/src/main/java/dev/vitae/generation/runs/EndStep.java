package dev.vitae.generation.runs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.generation.jobs.Alongside;
import dev.vitae.generation.progress.Stage;
import dev.vitae.kit.session.LeaseLost;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.kit.session.Tx;
import dev.vitae.kit.tasks.LeasedTask;
import dev.vitae.kit.tasks.Task;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;

/** How a step ends, each in one transaction with the end of its task: what it left and who goes on, or why it failed. */
@ApplicationScoped
class EndStep {

    private final TenantSession session;
    private final ResourceRuns runs;
    private final RunSteps steps;
    private final RunTasks tasks;
    private final StepEvents events;
    private final ObjectMapper json;
    private final MeterRegistry metrics;

    EndStep(
            TenantSession session,
            ResourceRuns runs,
            RunSteps steps,
            RunTasks tasks,
            StepEvents events,
            ObjectMapper json,
            MeterRegistry metrics) {
        this.session = session;
        this.runs = runs;
        this.steps = steps;
        this.tasks = tasks;
        this.events = events;
        this.json = json;
        this.metrics = metrics;
    }

    /** It is done: another one is next, or the run has completed. */
    Uni<Void> left(StepJob job, Map<String, ?> outputs) {
        return inTime(job.task(), (tx, run) -> steps.of(run.id()).chain(all -> {
            RunStep step = all.get(run.position());
            step.complete(write(outputs), Instant.now());
            boolean isLast = run.position() == all.size() - 1;
            Task next = RunTasks.of(run.id(), run.userId());
            if (isLast) {
                run.complete(Instant.now());
            } else {
                run.next(next.id());
            }
            return runs.flush()
                    .chain(() -> events.step(tx, run, step))
                    .chain(() -> isLast ? completed(tx, run, all.size()) : tasks.queue(tx, next));
        }));
    }

    private Uni<Void> completed(Tx tx, ResourceRun run, int steps) {
        return events.reached(tx, run, Stage.COMPLETED)
                .chain(() -> tx.publish(ResourceRunCompleted.event(run, steps)))
                .invoke(() -> count("completed"));
    }

    /**
     * @param code what a client can act on
     * @param findings of a check, as JSON; null where there are none
     */
    Uni<Void> failed(LeasedTask task, String code, String findings) {
        return inTime(task, (tx, run) -> steps.at(run).chain(step -> {
            step.fail(code, findings, Instant.now());
            run.fail(code, Instant.now());
            return runs.flush()
                    .chain(() -> events.step(tx, run, step))
                    .chain(() -> events.reached(tx, run, Stage.FAILED))
                    .invoke(() -> count("failed"));
        }));
    }

    /** What the step has asked for is not ready. */
    Uni<Void> notYet(StepJob job) {
        return inTime(job.task(), (tx, run) -> steps.at(run)
                .invoke(step -> step.await(job.childId()))
                .invoke(run::await)
                .chain(runs::flush));
    }

    /** What the step has asked for waits for the person's key, and so does the run; with the key that is begun anew. */
    Uni<Void> needsKey(StepJob job) {
        return inTime(job.task(), (tx, run) -> steps.at(run).chain(step -> {
            step.again();
            run.needKey();
            return runs.flush().chain(() -> events.reached(tx, run, Stage.NEEDS_KEY));
        }));
    }

    /**
     * Notes what the step asks for in the transaction that takes it, and ends the task there: it is asked for once, and nothing
     * is held while it is at work. Where the run is not this task's any more, nothing is asked for.
     */
    Alongside asked(StepJob job) {
        return (tx, child) -> runs.locked(job.runId()).chain(run -> {
            UUID task = job.task().id();
            if (run == null || !run.isWorkOf(task)) {
                throw new LeaseLost(task);
            }
            return steps.at(run)
                    .chain(step -> {
                        step.await(child);
                        run.await();
                        return runs.flush().chain(() -> events.step(tx, run, step));
                    })
                    .chain(() -> tx.complete(job.task()));
        });
    }

    /** Where the run is not this task's any more, only the task ends. */
    private Uni<Void> inTime(LeasedTask task, BiFunction<Tx, ResourceRun, Uni<Void>> work) {
        return session.inTransaction(task.caller(), tx -> runs.locked(task.subjectId())
                .chain(run -> run == null || !run.isWorkOf(task.id())
                        ? Uni.createFrom().voidItem()
                        : work.apply(tx, run))
                .chain(() -> tx.complete(task)));
    }

    private void count(String status) {
        metrics.counter("vitae.resource.runs.ended", "status", status).increment();
    }

    private String write(Map<String, ?> outputs) {
        try {
            return json.writeValueAsString(outputs);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not writable as JSON", e);
        }
    }
}
