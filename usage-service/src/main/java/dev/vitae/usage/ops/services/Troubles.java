package dev.vitae.usage.ops.services;

import dev.vitae.kit.operations.Operations;
import dev.vitae.usage.operations.ServiceOperations;
import dev.vitae.usage.ops.Format;
import java.util.ArrayList;
import java.util.List;

/** What is stuck, as the numbers of the services say. */
public final class Troubles {

    /** A relay sends within milliseconds, and a task begins within seconds. */
    private static final long LONG_FOR_EVENTS_SECONDS = 60;

    private static final long LONG_FOR_TASKS_SECONDS = 600;
    private static final long MUCH_LAG = 1_000;

    private Troubles() {}

    /** In the order of the services; empty where all is well. */
    public static List<Trouble> of(List<ServiceOperations> services) {
        List<Trouble> troubles = new ArrayList<>();
        for (ServiceOperations service : services) {
            of(service).forEach(what -> troubles.add(new Trouble(service.service(), what)));
        }
        return List.copyOf(troubles);
    }

    private static List<String> of(ServiceOperations service) {
        List<String> found = new ArrayList<>();
        if (!service.reachable()) {
            found.add("does not answer");
            return found;
        }
        service.checks().stream()
                .filter(check -> check.status() != Operations.Status.UP)
                .forEach(check -> found.add("the check “" + check.name() + "” is down"));
        if (service.outbox() == null) {
            found.add("its database did not answer in time");
        } else {
            ofEvents(service.outbox(), found);
        }
        if (service.tasks() != null) {
            service.tasks().forEach(task -> ofTasks(task, found));
        }
        if (service.consumers() == null) {
            found.add("Kafka did not answer it in time");
        } else {
            service.consumers().stream()
                    .filter(consumer -> consumer.lag() >= MUCH_LAG)
                    .forEach(consumer -> found.add(Format.counted(consumer.lag(), "event") + " of " + consumer.topic()
                            + " not taken in yet by " + consumer.group()));
        }
        return found;
    }

    private static void ofEvents(Operations.Outbox outbox, List<String> found) {
        if (outbox.oldestSeconds() >= LONG_FOR_EVENTS_SECONDS) {
            found.add(Format.counted(outbox.backlog(), "event") + " waiting to be sent, the oldest for "
                    + Format.seconds(outbox.oldestSeconds()));
        }
        if (outbox.parked() > 0) {
            found.add(Format.counted(outbox.parked(), "event") + " that can never be sent");
        }
    }

    private static void ofTasks(Operations.TaskQueue tasks, List<String> found) {
        if (tasks.waiting() > 0 && tasks.oldestSeconds() >= LONG_FOR_TASKS_SECONDS) {
            found.add(Format.counted(tasks.waiting(), "task") + " of the kind " + tasks.kind()
                    + " waiting, the oldest for " + Format.seconds(tasks.oldestSeconds()));
        }
        if (tasks.parked() > 0) {
            found.add(Format.counted(tasks.parked(), "task") + " of the kind " + tasks.kind() + " given up");
        }
    }
}
