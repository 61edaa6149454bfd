package dev.vitae.generation.budgets;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

/**
 * {@code vitae_ai_calls_seconds}: calls to models by provider, model, status ({@code ok}, {@code error}, {@code cancelled},
 * {@code refused}) and error kind ({@code none} where there is an answer). Models of people's own keys are {@code own}: of those
 * that the platform pays, admins have named each with a price.
 */
@ApplicationScoped
@Startup
public class CallMeter {

    private static final String OWN = "own";
    private static final String NONE = "none";
    /** Up to the longest that a call may take, by default. */
    private static final Duration[] BOUNDS = LongStream.of(
                    250, 500, 1_000, 2_500, 5_000, 10_000, 20_000, 30_000, 60_000)
            .mapToObj(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final MeterRegistry metrics;

    CallMeter(MeterRegistry metrics) {
        this.metrics = metrics;
        List.of("openai", "gemini").forEach(provider -> timer(provider, OWN, "ok", NONE));
    }

    public void count(AiCallRecorded call) {
        timer(
                        call.provider(),
                        call.reservationId() == null ? OWN : call.model(),
                        call.status(),
                        call.errorKind() == null ? NONE : call.errorKind())
                .record(call.latencyMs(), TimeUnit.MILLISECONDS);
    }

    private Timer timer(String provider, String model, String status, String error) {
        return Timer.builder("vitae.ai.calls")
                .tags("provider", provider, "model", model, "status", status, "error", error)
                .serviceLevelObjectives(BOUNDS)
                .register(metrics);
    }
}
