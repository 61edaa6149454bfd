package dev.vitae.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/**
 * Two ways to print the same, measured in rounds: a row of one's prints, then a row of the other's, each warm from a print
 * that is not counted. Between rows nobody works, so that none pays for what the other has left to do: Chromium goes on for
 * some 100 ms after it has closed a tab.
 */
final class PrintRounds {
    static final int ROUNDS = 5;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final Duration QUIET = Duration.ofMillis(100);
    private static final int PATIENCE = 30;

    private final List<Double> theirs = new ArrayList<>();
    private final List<Double> ratios = new ArrayList<>();

    /** @param oursInARow how many of ours are measured in a row; of theirs {@code theirsInARow} */
    static PrintRounds of(Callable<byte[]> ours, int oursInARow, Callable<byte[]> theirs, int theirsInARow)
            throws Exception {
        PrintRounds rounds = new PrintRounds();
        for (int round = 0; round < ROUNDS; round++) {
            List<Double> here = row(ours, oursInARow);
            List<Double> there = row(theirs, theirsInARow);
            rounds.theirs.addAll(there);
            rounds.ratios.add(
                    Latencies.of(there).percentile(50) / Latencies.of(here).percentile(50));
        }
        return rounds;
    }

    List<Double> theirs() {
        return theirs;
    }

    /** How many times as long theirs take: the median of the rounds. */
    double ratio() {
        return Latencies.of(ratios).percentile(50);
    }

    String spread() {
        return String.format(
                Locale.ROOT,
                "%.1f to %.1f",
                Latencies.of(ratios).percentile(0),
                Latencies.of(ratios).percentile(100));
    }

    static double millis(Callable<byte[]> print) throws Exception {
        long start = System.nanoTime();
        print.call();
        return (System.nanoTime() - start) / NANOS_PER_MILLI;
    }

    private static List<Double> row(Callable<byte[]> print, int times) throws Exception {
        untilQuiet();
        print.call();
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            millis.add(millis(print));
        }
        return millis;
    }

    private static void untilQuiet() throws InterruptedException {
        Duration before = null;
        for (int i = 0; i < PATIENCE; i++) {
            Duration now = ProcessHandle.current()
                    .descendants()
                    .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                    .reduce(Duration.ZERO, Duration::plus);
            if (now.equals(before)) {
                return;
            }
            before = now;
            Thread.sleep(QUIET.toMillis());
        }
    }
}
