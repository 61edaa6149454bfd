package dev.vitae.load;

import java.util.Collection;
import java.util.Locale;

/** Milliseconds, in order. */
record Latencies(double[] sorted) {

    static Latencies of(Collection<Double> millis) {
        return new Latencies(
                millis.stream().mapToDouble(Double::doubleValue).sorted().toArray());
    }

    /** The smallest that at least so many in a hundred do not exceed. */
    double percentile(int percent) {
        return sorted[Math.max(0, (int) Math.ceil(sorted.length * percent / 100.0) - 1)];
    }

    @Override
    public String toString() {
        if (sorted.length == 0) {
            return "nothing measured";
        }
        return String.format(
                Locale.ROOT,
                "p50 %.1f ms, p90 %.1f ms, p99 %.1f ms, max %.1f ms (%d events)",
                percentile(50),
                percentile(90),
                percentile(99),
                sorted[sorted.length - 1],
                sorted.length);
    }
}
