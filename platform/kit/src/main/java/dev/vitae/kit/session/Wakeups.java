package dev.vitae.kit.session;

import dev.vitae.kit.tasks.LeasedTask;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Tells the relay and the task runner of this process, right after a commit, that there is something for them. */
@ApplicationScoped
public class Wakeups {

    private final List<Runnable> forEvents = new CopyOnWriteArrayList<>();
    private final List<Consumer<Set<String>>> forTasks = new CopyOnWriteArrayList<>();
    private final List<Consumer<LeasedTask>> forTasksHere = new CopyOnWriteArrayList<>();

    public void onEvents(Runnable wake) {
        forEvents.add(wake);
    }

    /** @param wake takes the kinds of the tasks */
    public void onTasks(Consumer<Set<String>> wake) {
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
        if (!committed.enqueued().isEmpty()) {
            forTasks.forEach(wake -> wake.accept(committed.enqueued()));
        }
        committed.here().forEach(task -> forTasksHere.forEach(begin -> begin.accept(task)));
    }
}
