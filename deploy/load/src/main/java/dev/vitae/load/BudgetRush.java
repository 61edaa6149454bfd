package dev.vitae.load;

import dev.vitae.local.Service;
import dev.vitae.testkit.Folders;
import dev.vitae.testkit.ProcessLog;
import dev.vitae.testkit.ProjectRoot;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Measures how many calls a second the platform's one budget lets through, each of another person: all of them pass one row, so this
 * is what does not become more with machines. Beside it, uses of limits, which have no row in common.
 *
 * <p>Arguments: connections (64), seconds (10).
 */
public final class BudgetRush {
    private static final PrintStream OUT = System.out;
    private static final Map<String, Integer> DEFAULTS = Map.of("--connections", 64, "--seconds", 10);
    private static final String CALL = "{\"provider\": \"openai\", \"model\": \"gpt-5-mini\", \"purpose\": \"tailor\","
            + " \"subjectId\": \"%s\", \"maxInputTokens\": 10, \"maxOutputTokens\": 10}";
    private static final String USE = "{\"operation\": \"export\", \"subjectId\": \"%s\"}";

    private BudgetRush() {}

    public static void main(String[] arguments) {
        try {
            measure(Options.of("deploy/load/budget", DEFAULTS, arguments));
            System.exit(0);
        } catch (Exception e) {
            say("failed: %s", e);
            System.exit(1);
        }
    }

    private static void measure(Map<String, Integer> options) throws Exception {
        Path folder = ProjectRoot.find().resolve("deploy/load/target/budget-rush");
        Folders.delete(folder);
        ProcessLog.toFile(folder.resolve("bench.log"));
        try (ServiceBench bench = ServiceBench.start(Service.USAGE, folder)) {
            for (String round : List.of("warm up", "measured")) {
                say(
                        "%s: calls that pass the platform's budget: %.0f a second",
                        round, rate(bench, options, "/internal/reservations/", CALL));
                say(
                        "%s: uses that pass the limits of each person: %.0f a second",
                        round, rate(bench, options, "/internal/limit-reservations/", USE));
            }
        }
    }

    private static double rate(ServiceBench bench, Map<String, Integer> options, String path, String body)
            throws Exception {
        String token = bench.mint().service("generation", "usage.reserve");
        ExecutorService clients = Executors.newFixedThreadPool(options.get("--connections"));
        try {
            long end = System.nanoTime() + options.get("--seconds") * 1_000_000_000L;
            List<Future<Integer>> counts = new ArrayList<>();
            for (int i = 0; i < options.get("--connections"); i++) {
                counts.add(clients.submit(() -> {
                    int passed = 0;
                    while (System.nanoTime() < end) {
                        bench.put(
                                token, UUID.randomUUID(), path + UUID.randomUUID(), body.formatted(UUID.randomUUID()));
                        passed++;
                    }
                    return passed;
                }));
            }
            double passed = 0;
            for (Future<Integer> count : counts) {
                passed += count.get();
            }
            return passed / options.get("--seconds");
        } finally {
            clients.shutdownNow();
        }
    }

    private static void say(String line, Object... values) {
        OUT.printf(Locale.ROOT, line + "%n", values);
    }
}
