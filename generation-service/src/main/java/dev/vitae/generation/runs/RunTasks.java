package dev.vitae.generation.runs;

import dev.vitae.kit.session.Tx;
import dev.vitae.kit.tasks.Task;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Leaves the next step to whichever replica is free, or to this one where it alone has the person's key. */
@ApplicationScoped
class RunTasks {

    static final String KIND = "resource_run.step";

    private final RunKeys keys;

    RunTasks(RunKeys keys) {
        this.keys = keys;
    }

    static Task of(UUID run, UUID user) {
        return Task.of(KIND, run, user);
    }

    Uni<Void> queue(Tx tx, Task task) {
        return keys.holds(task.subjectId()) ? tx.enqueueHere(task) : tx.enqueue(task);
    }
}
