package dev.vitae.kit.session;

import dev.vitae.kit.tasks.LeasedTask;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Tells the relay and the task runner of this process, right after a commit, that there is something for them. */
@ApplicationScoped
public class Wakeups {

    private final List<Runnable> forEvents = new CopyOnWriteArrayList<>();
    private final List<Runnable> forTasks = new CopyOnWriteArrayList<>();
    private final List<Consumer<LeasedTask>> forTasksHere = new CopyOnWriteArrayList<>();

    public void onEvents(Runnable wake) {
        forEvents.add(wake);
    }

    public void onTasks(Runnable wake) {
        forTasks.add(wake);
    }

    /** @param begin takes the tasks that are this process's from the start */
    public void onTasksHere(Consumer<LeasedTask> begin) {
        forTasksHere.add(begin);
    }

    void after(Tx committed) {
        if (committed.published()) {
            forEvents.forEach(Runnable::run);
        }
        if (committed.enqueued()) {
            forTasks.forEach(Runnable::run);
        }
        committed.here().forEach(task -> forTasksHere.forEach(begin -> begin.accept(task)));
    }
}
