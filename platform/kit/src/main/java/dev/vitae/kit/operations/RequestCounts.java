package dev.vitae.kit.operations;

import dev.vitae.kit.operations.Operations.Requests;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.function.Predicate;

/** Requests that this process has answered, but for those that asked how it does: looking must not change the numbers. */
@ApplicationScoped
class RequestCounts {

    private final MeterRegistry metrics;

    RequestCounts(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    Requests sinceStart() {
        Collection<Timer> timers = metrics.find("http.server.requests").timers();
        return new Requests(
                count(timers, status -> true),
                count(timers, status -> status.startsWith("4")),
                count(timers, status -> status.startsWith("5")));
    }

    private static long count(Collection<Timer> timers, Predicate<String> status) {
        return timers.stream()
                .filter(timer -> !OperationsResource.PATH.equals(timer.getId().getTag("uri")))
                .filter(timer -> status.test(String.valueOf(timer.getId().getTag("status"))))
                .mapToLong(Timer::count)
                .sum();
    }
}
