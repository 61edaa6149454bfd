package dev.vitae.load;

import dev.vitae.local.Service;
import dev.vitae.testkit.Folders;
import dev.vitae.testkit.ProcessLog;
import dev.vitae.testkit.ProjectRoot;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * Measures what is left of limits, reservations of uses, and the figures that people and operators look at, asked for again and
 * again by one client with real tokens, from usage-service as it is packaged and as {@code deploy/up} runs it, on a durable
 * database; beside a hundredth of the uses and beside all.
 *
 * <p>Arguments: {@code --uses} in the log (10000000), with a tenth as many calls to models, {@code --requests} measured of each
 * (400), after a quarter as many to warm up. Ends with 1 when the p99 of limits reaches 10 ms, or the p95 of figures 200 ms.
 */
public final class UsageTimes {

    private static final PrintStream OUT = System.out;
    private static final double LIMITS = 10;
    private static final double FIGURES = 200;
    private static final int WARM_UP_SHARE = 4;
    private static final int SMALL_SHARE = 100;

    private static final Map<String, Integer> DEFAULTS = Map.of("--uses", 10_000_000, "--requests", 400);

    private interface Request {
        void send() throws Exception;
    }

    /** @param percent of the latencies that is to be below so many milliseconds */
    private record Measured(Request request, int percent, double atMost) {}

    private UsageTimes() {}

    public static void main(String[] arguments) {
        try {
            System.exit(measure(Options.of("deploy/load/usage", DEFAULTS, arguments)) ? 0 : 1);
        } catch (Exception e) {
            say("failed: %s", e);
            System.exit(1);
        }
    }

    private static boolean measure(Map<String, Integer> options) throws Exception {
        Path folder = ProjectRoot.find().resolve("deploy/load/target/usage-times");
        Folders.delete(folder);
        ProcessLog.toFile(folder.resolve("bench.log"));
        try (ServiceBench bench = ServiceBench.start(Service.USAGE, folder)) {
            UsageRows rows = new UsageRows(bench.superuserUrl());
            boolean good = true;
            for (int uses : List.of(options.get("--uses") / SMALL_SHARE, options.get("--uses"))) {
                UsageRows.Filled filled = rows.upTo(uses);
                say("%s", rows.settle());
                say(
                        "%d s to write them, %d s to sum them up, as a rebuild does",
                        filled.written().toSeconds(), filled.summed().toSeconds());
                good &= report(requests(bench), options.get("--requests"));
            }
            say("%d processors", Runtime.getRuntime().availableProcessors());
            return good;
        }
    }

    private static Map<String, Measured> requests(ServiceBench bench) {
        String service = bench.mint().service("generation", "usage.reserve");
        String admin = bench.mint().person(UUID.randomUUID(), "super_admin");
        String person = bench.mint().person(UsageRows.PERSON);
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        String month = "?from=" + today.minusDays(29) + "&to=" + today;
        String months = "?from=" + today.minusDays(150) + "&to=" + today;
        // As many single days at both ends as there can be.
        YearMonth now = YearMonth.from(today);
        String halves = "?from=" + now.minusMonths(4).atDay(16) + "&to="
                + now.minusMonths(1).atDay(15);
        Map<String, Measured> requests = new LinkedHashMap<>();
        requests.put("limits", new Measured(() -> bench.ask(person, "/api/v1/limits"), 99, LIMITS));
        requests.put("a use is reserved", new Measured(() -> reserve(bench, service), 99, LIMITS));
        requests.put("usage of one person", figures(bench, person, "/api/v1/usage"));
        requests.put("usage, five months", figures(bench, person, "/api/v1/usage" + months));
        requests.put("calls of one person", figures(bench, person, "/api/v1/ai-calls"));
        requests.put("operators: usage, a month", figures(bench, admin, "/api/v1/usage-statistics" + month));
        requests.put("operators: usage, five months", figures(bench, admin, "/api/v1/usage-statistics" + months));
        requests.put("operators: on whom, a month", figures(bench, admin, "/api/v1/usage-statistics/people" + month));
        requests.put(
                "operators: on whom, five months", figures(bench, admin, "/api/v1/usage-statistics/people" + months));
        requests.put(
                "operators: on whom, half months", figures(bench, admin, "/api/v1/usage-statistics/people" + halves));
        requests.put("operators: budgets", figures(bench, admin, "/api/v1/budgets"));
        requests.put("operators: the overview", figures(bench, admin, "/ops"));
        requests.put("statistics of calls", figures(bench, admin, "/api/v1/ai-calls/statistics"));
        requests.put("statistics, five months", figures(bench, admin, "/api/v1/ai-calls/statistics" + months));
        return requests;
    }

    private static Measured figures(ServiceBench bench, String token, String path) {
        return new Measured(() -> bench.ask(token, path), 95, FIGURES);
    }

    /** Each time of somebody who has something left. */
    private static void reserve(ServiceBench bench, String service) throws Exception {
        String use = "{\"operation\": \"export\", \"subjectId\": \"%s\"}".formatted(UUID.randomUUID());
        bench.put(service, UUID.randomUUID(), "/internal/limit-reservations/" + UUID.randomUUID(), use);
    }

    private static boolean report(Map<String, Measured> requests, int times) throws Exception {
        boolean good = true;
        // What is measured first would pay for the compiler.
        for (Measured measured : requests.values()) {
            time(measured.request(), times / WARM_UP_SHARE);
        }
        for (Map.Entry<String, Measured> request : requests.entrySet()) {
            Measured measured = request.getValue();
            Latencies latencies = Latencies.of(time(measured.request(), times));
            double decides = latencies.percentile(measured.percent());
            good &= decides < measured.atMost();
            say(
                    "%-32s p50 %5.1f ms, p95 %5.1f ms, p99 %5.1f ms%s",
                    request.getKey(),
                    latencies.percentile(50),
                    latencies.percentile(95),
                    latencies.percentile(99),
                    decides < measured.atMost() ? "" : ", too long");
        }
        return good;
    }

    private static List<Double> time(Request request, int times) throws Exception {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            long begin = System.nanoTime();
            request.send();
            millis.add((System.nanoTime() - begin) / 1e6);
        }
        return millis;
    }

    private static void say(String line, Object... values) {
        OUT.printf(Locale.ROOT, line + "%n", values);
    }
}
