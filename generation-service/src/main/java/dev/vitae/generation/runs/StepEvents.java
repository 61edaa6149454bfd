package dev.vitae.generation.runs;

import dev.vitae.generation.progress.ProgressLog;
import dev.vitae.generation.progress.Stage;
import dev.vitae.kit.session.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
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
        return log.appendOfRun(
                tx,
                run.id(),
                run.userId(),
                stage,
                run.failureCode() == null ? Map.of() : Map.of("failureCode", run.failureCode()));
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
        return log.appendOfRun(tx, run.id(), run.userId(), Stage.STEP, data);
    }
}
