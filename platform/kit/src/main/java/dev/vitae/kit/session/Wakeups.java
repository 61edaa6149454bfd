package dev.vitae.kit.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Tells the relay and the task runner of this process, right after a commit, that there is something for them. */
@ApplicationScoped
public class Wakeups {

    private final List<Runnable> forEvents = new CopyOnWriteArrayList<>();
    private final List<Runnable> forTasks = new CopyOnWriteArrayList<>();

    public void onEvents(Runnable wake) {
        forEvents.add(wake);
    }

    public void onTasks(Runnable wake) {
        forTasks.add(wake);
    }

    void after(Tx committed) {
        if (committed.published()) {
            forEvents.forEach(Runnable::run);
        }
        if (committed.enqueued()) {
            forTasks.forEach(Runnable::run);
        }
    }
}
