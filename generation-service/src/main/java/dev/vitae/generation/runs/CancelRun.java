package dev.vitae.generation.runs;

import dev.vitae.generation.letters.CancelLetter;
import dev.vitae.generation.progress.Stage;
import dev.vitae.generation.tailoring.CancelGeneration;
import dev.vitae.generation.tailoring.GenerationStatus;
import dev.vitae.generation.workflows.StepKind;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.kit.session.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** A person calls a run off, with the generation or letter that it waits for; what its steps have left stays. */
@ApplicationScoped
public class CancelRun {

    private final TenantSession session;
    private final ResourceRuns runs;
    private final RunSteps steps;
    private final RunKeys keys;
    private final StepEvents events;
    private final CancelGeneration generations;
    private final CancelLetter letters;
    private final ReadRuns read;

    CancelRun(
            TenantSession session,
            ResourceRuns runs,
            RunSteps steps,
            RunKeys keys,
            StepEvents events,
            CancelGeneration generations,
            CancelLetter letters,
            ReadRuns read) {
        this.session = session;
        this.runs = runs;
        this.steps = steps;
        this.keys = keys;
        this.events = events;
        this.generations = generations;
        this.letters = letters;
        this.read = read;
    }

    /** Cancelling twice changes nothing. Fails with 409 {@code run_final} once it has completed or failed. */
    Uni<RunView> cancel(Caller caller, UUID id) {
        return session.inTransaction(caller, tx -> runs.lockedThere(id)
                        .chain(run -> steps.at(run).call(step -> cancel(tx, run, step))))
                .invoke(() -> keys.forget(id))
                .call(step -> cancelWhatItAskedFor(caller, step))
                .chain(() -> read.one(caller, id));
    }

    private Uni<Void> cancel(Tx tx, ResourceRun run, RunStep step) {
        if (run.status() == GenerationStatus.CANCELLED) {
            return Uni.createFrom().voidItem();
        }
        if (!run.status().isOpen()) {
            throw Problem.conflict("run_final", "It has ended already; there is nothing to cancel.");
        }
        step.cancel(Instant.now());
        run.cancel(Instant.now());
        return runs.flush()
                .chain(() -> events.step(tx, run, step))
                .chain(() -> events.reached(tx, run, Stage.CANCELLED));
    }

    /** After the run, which it would have gone on; what has ended or gone needs nothing. */
    private Uni<Void> cancelWhatItAskedFor(Caller caller, RunStep step) {
        if (step.childId() == null) {
            return Uni.createFrom().voidItem();
        }
        Uni<?> cancelled = step.kind() == StepKind.COVER_LETTER
                ? letters.cancelOne(caller, step.childId())
                : generations.cancel(caller, step.childId());
        return cancelled
                .onFailure(failure -> failure instanceof Problem problem && problem.status() < 500)
                .recoverWithNull()
                .replaceWithVoid();
    }
}
