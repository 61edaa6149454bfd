package dev.vitae.kit.tasks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** Kinds of tasks that share a number of places in this process. */
final class Lane {

    private final Set<String> kinds;
    private final int places;
    private final AtomicInteger busy = new AtomicInteger();

    private Lane(Set<String> kinds, int places) {
        this.kinds = kinds;
        this.places = places;
    }

    /** One for each handler that wants places of its own, one for all others. */
    static List<Lane> of(Collection<TaskHandler> handlers, int shared) {
        List<Lane> lanes = new ArrayList<>();
        Set<String> sharing = handlers.stream()
                .filter(handler -> handler.places() == 0)
                .map(TaskHandler::kind)
                .collect(Collectors.toSet());
        if (!sharing.isEmpty()) {
            lanes.add(new Lane(sharing, shared));
        }
        handlers.stream()
                .filter(handler -> handler.places() > 0)
                .forEach(handler -> lanes.add(new Lane(Set.of(handler.kind()), handler.places())));
        return lanes;
    }

    Set<String> kinds() {
        return kinds;
    }

    int free() {
        return places - busy.get();
    }

    void take() {
        busy.incrementAndGet();
    }

    void giveBack() {
        busy.decrementAndGet();
    }
}
