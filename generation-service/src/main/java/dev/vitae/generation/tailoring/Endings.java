package dev.vitae.generation.tailoring;

import dev.vitae.generation.tailoring.GuardOutcome.Action;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * {@code vitae_generations_ended_total} by failure code ({@code none} where one has completed), and
 * {@code vitae_guard_outcomes_total} by what became of the proposals of those that have.
 */
@ApplicationScoped
@Startup
class Endings {

    private static final String NONE = "none";

    private final MeterRegistry metrics;

    Endings(MeterRegistry metrics) {
        this.metrics = metrics;
        ended(NONE);
        Stream.of(Action.values()).forEach(this::guarded);
    }

    void completed(GuardOutcome report) {
        ended(NONE).increment();
        guarded(report.action()).increment();
    }

    /** @param code of the failure, of a few that docs/api.md names */
    void failed(String code) {
        ended(code).increment();
    }

    private Counter ended(String failure) {
        return metrics.counter("vitae.generations.ended", "failure", failure);
    }

    private Counter guarded(Action action) {
        return metrics.counter("vitae.guard.outcomes", "action", action.name().toLowerCase(Locale.ROOT));
    }
}
