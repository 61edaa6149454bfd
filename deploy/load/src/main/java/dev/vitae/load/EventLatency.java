package dev.vitae.load;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Measures commit → effect: a producer commits rows with their events at a steady rate through the kit's transaction,
 * outbox and relay; the real usage-service consumes them. Both ends are read from PostgreSQL's own commit timestamps
 * (track_commit_timestamp), so nothing of the path is left out: the producer's commit, the relay, Kafka, the consumer's
 * transaction up to its commit. The database is durable (fsync on), and the producer's own cost is on the same machine.
 *
 * <p>Arguments: events per second (1000), seconds (60). The load is open: a late commit does not slow the next one down.
 */
public final class EventLatency {

    private EventLatency() {}

    public static void main(String[] arguments) throws Exception {
        int rate = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000;
        int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 60;
        Path folder = Files.createTempDirectory("vitae-event-latency");
        try (Bench bench = Bench.start(folder)) {
            Producer producer = new Producer(bench);
            say("warming up: %d events a second for 15 seconds", rate);
            producer.offer(rate, 15);
            bench.awaitConsumed(producer.offered());
            long from = producer.offered();
            say("measuring: %d events a second for %d seconds", rate, seconds);
            double achieved = producer.offer(rate, seconds);
            bench.awaitConsumed(producer.offered());
            Map<String, Double> figures = bench.latencies(from);
            say(
                    "commit to commit at %.0f events/s over %d s: p50 %.1f ms, p90 %.1f ms, p99 %.1f ms, max %.1f ms (%.0f events)",
                    achieved,
                    seconds,
                    figures.get("p50"),
                    figures.get("p90"),
                    figures.get("p99"),
                    figures.get("max"),
                    figures.get("events"));
        } finally {
            Folders.delete(folder);
        }
        System.exit(0);
    }

    private static void say(String line, Object... values) {
        System.out.printf(java.util.Locale.ROOT, line + "%n", values);
    }
}
