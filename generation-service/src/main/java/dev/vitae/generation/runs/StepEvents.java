package dev.vitae.generation.runs;

import dev.vitae.generation.progress.ProgressLog;
import dev.vitae.generation.progress.Stage;
import dev.vitae.generation.progress.Step;
import dev.vitae.generation.progress.Subject;
import dev.vitae.kit.session.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells the followers of a run how it goes on, in the transaction that got it there. */
@ApplicationScoped
class StepEvents {

    private final ProgressLog log;

    StepEvents(ProgressLog log) {
        this.log = log;
    }

    /** The run as a whole. */
    Uni<Void> reached(Tx tx, ResourceRun run, Stage stage) {
        return told(tx, run, stage, run.failureCode() == null ? Map.of() : Map.of("failureCode", run.failureCode()));
    }

    /** One of its steps. */
    Uni<Void> step(Tx tx, ResourceRun run, RunStep step) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("step", step.name());
        data.put("uses", step.kind());
        data.put("status", step.status());
        if (step.failureCode() != null) {
            data.put("failureCode", step.failureCode());
        }
        return told(tx, run, Stage.STEP, data);
    }

    private Uni<Void> told(Tx tx, ResourceRun run, Stage stage, Map<String, ?> data) {
        return log.append(tx, Subject.RUN, run.id(), run.userId(), List.of(new Step(stage, data)));
    }
}
