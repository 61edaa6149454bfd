package dev.vitae.kit.health;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;

/**
 * Histograms of the latencies that objectives are about, with few buckets, since each is a series per address and status. What
 * an objective names (1 s) is a bound, so its share is counted and not estimated.
 */
class LatencyBuckets {

    private static final Map<String, double[]> BOUNDS = Map.of(
            "http.server.requests", millis(5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 10_000),
            "vitae.events.latency", millis(10, 30, 100, 250, 500, 1_000, 5_000, 60_000));

    @Produces
    @Singleton
    MeterFilter latencyBuckets() {
        return new MeterFilter() {
            @Override
            public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
                double[] bounds = BOUNDS.get(id.getName());
                return bounds == null
                        ? config
                        : DistributionStatisticConfig.builder()
                                .serviceLevelObjectives(bounds)
                                .build()
                                .merge(config);
            }
        };
    }

    /** As Micrometer counts: nanoseconds. */
    private static double[] millis(long... millis) {
        return Arrays.stream(millis)
                .mapToDouble(bound -> Duration.ofMillis(bound).toNanos())
                .toArray();
    }
}
