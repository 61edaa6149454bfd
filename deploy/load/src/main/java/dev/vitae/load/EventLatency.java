package dev.vitae.load;

import dev.vitae.testkit.Folders;
import dev.vitae.testkit.ProcessLog;
import dev.vitae.testkit.ProjectRoot;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Measures commit → effect: a producer commits rows with their events at a steady rate through the kit's transaction,
 * outbox and relay; usage-service, as it is packaged and as {@code deploy/up} runs it, consumes them. The database is
 * durable (fsync on, on the project's own disk), and the producer's own cost is on the same machine. Two figures:
 *
 * <ul>
 *   <li>commit to commit, of every event, by PostgreSQL's own timestamps (track_commit_timestamp). One is taken when a
 *       transaction begins to commit, just before its record is flushed to the disk, so the figure holds the producer's
 *       flush and not the consumer's;
 *   <li>acknowledged to visible, of one event in 250: from the moment that the producer is told of its commit to the
 *       moment that another connection sees the consumer's row, so it holds the consumer's flush and not the producer's.
 * </ul>
 *
 * <p>Then the same rows by the bare clients, as a baseline ({@link BarePipeline}).
 *
 * <p>Arguments: events per second (1000), seconds (60). The load is open: a late commit does not slow the next one down.
 * Ends with 1 when anything failed or less than 99 % of the offered rate was committed.
 */
public final class EventLatency {
    private static final PrintStream OUT = System.out;
    private static final int WARM_UP_SECONDS = 15;
    private static final int PATIENCE_SECONDS = 600;
    private static final double LEAST_SHARE = 0.99;

    private EventLatency() {}

    public static void main(String[] arguments) {
        int rate = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000;
        int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 60;
        CompletableFuture.delayedExecutor(seconds + PATIENCE_SECONDS, TimeUnit.SECONDS)
                .execute(() -> end("gave up: it hangs", 1));
        try {
            boolean keptUp = measure(rate, seconds);
            end(keptUp ? "" : "failed: less than 99 % of the offered rate was committed", keptUp ? 0 : 1);
        } catch (Exception e) {
            end("failed: " + e, 1);
        }
    }

    private static boolean measure(int rate, int seconds) throws Exception {
        Path folder = ProjectRoot.find().resolve("deploy/load/target/event-latency");
        Folders.delete(folder);
        ProcessLog.toFile(folder.resolve("producer.log"));
        try (Bench bench = Bench.start(folder)) {
            Commits commits = vitae(bench, rate, seconds);
            Commits bare = bare(bench, rate, seconds);
            say(
                    "ratio of the medians: %.1f",
                    commits.latencies().percentile(50) / bare.latencies().percentile(50));
            say("fsync and synchronous_commit are on; only the relay's claims and marks commit without waiting for the"
                    + " disk (docs/adr/0004-outbox-relay.md)");
            return commits.rate() >= LEAST_SHARE * rate;
        }
    }

    private static Commits vitae(Bench bench, int rate, int seconds) throws Exception {
        try (Sightings sightings = Sightings.start(bench.superuserUrl("usage"));
                Producer producer = new Producer(bench)) {
            OpenLoad load = new OpenLoad(producer::commit);
            Commits commits =
                    measure(bench, load, Bench.SENT, Bench.SEEN, rate, seconds, sightings::lookFor, "commit to commit");
            say("commit to marked as sent: %s", bench.reached(commits, Bench.MARKED));
            say("commit to begin of the consumer's transaction: %s", bench.reached(commits, Bench.RECEIVED));
            say("acknowledged to visible: %s", sightings.latencies());
            return commits;
        }
    }

    private static Commits bare(Bench bench, int rate, int seconds) throws Exception {
        try (BarePipeline pipeline = new BarePipeline(bench)) {
            OpenLoad load = new OpenLoad(pipeline::commit);
            return measure(
                    bench, load, BarePipeline.SENT, BarePipeline.SEEN, rate, seconds, event -> {}, "by bare clients");
        }
    }

    private static Commits measure(
            Bench bench,
            OpenLoad load,
            Bench.Table sent,
            Bench.Table seen,
            int rate,
            int seconds,
            Consumer<UUID> committed,
            String what)
            throws Exception {
        say("warming up: %d events a second for %d seconds", rate, WARM_UP_SECONDS);
        load.offer(rate, WARM_UP_SECONDS, event -> {});
        bench.await(seen, load.offered());
        long from = load.offered();
        say("measuring: %d events a second for %d seconds", rate, seconds);
        load.offer(rate, seconds, committed);
        bench.await(seen, load.offered());
        Commits commits = bench.commits(sent, seen, from);
        say("offered %d/s for %d s, committed %.1f/s", rate, seconds, commits.rate());
        say("%s: %s", what, commits.latencies());
        return commits;
    }

    private static void say(String line, Object... values) {
        OUT.printf(Locale.ROOT, line + "%n", values);
    }

    /** Also when threads of the client libraries live on. */
    private static void end(String line, int exitCode) {
        if (!line.isEmpty()) {
            OUT.println(line);
        }
        System.exit(exitCode);
    }
}
