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

/**
 * Measures {@code GET /api/v1/skill-resume} of one person with much evidence, asked for again and again by one client with a
 * real token, from resume-service as it is packaged and as {@code deploy/up} runs it, on a durable database: first with that
 * person alone in it, then with many times as many rows of other people.
 *
 * <p>Arguments: {@code --skills} of the person (300), {@code --evidence} rows of theirs (100000), {@code --others}, rows of other
 * people as a multiple of those (100), {@code --requests} measured each time (2000), after a quarter as many to warm up. Ends
 * with 1 when a p99 reaches 50 ms, or the second is more than a fifth above the first.
 */
public final class SkillResumeTimes {
    private static final PrintStream OUT = System.out;
    private static final String ADDRESS = "/api/v1/skill-resume";
    private static final double LONGEST = 50;
    private static final double MOST_GROWTH = 1.2;
    private static final int WARM_UP_SHARE = 4;
    private static final int EVIDENCE_OF_OTHERS = 1_000;
    private static final int SKILLS_OF_OTHERS = 40;

    private static final Map<String, Integer> DEFAULTS =
            Map.of("--skills", 300, "--evidence", 100_000, "--others", 100, "--requests", 2_000);

    private SkillResumeTimes() {}

    public static void main(String[] arguments) {
        try {
            System.exit(measure(Options.of("deploy/load/skills", DEFAULTS, arguments)) ? 0 : 1);
        } catch (Exception e) {
            say("failed: %s", e);
            System.exit(1);
        }
    }

    private static boolean measure(Map<String, Integer> options) throws Exception {
        Path folder = ProjectRoot.find().resolve("deploy/load/target/skill-resume-times");
        Folders.delete(folder);
        ProcessLog.toFile(folder.resolve("bench.log"));
        int evidence = options.get("--evidence");
        int requests = options.get("--requests");
        try (ServiceBench bench = ServiceBench.start(Service.RESUME, folder)) {
            SkillRows rows = new SkillRows(bench.superuserUrl());
            rows.add(0, 1, evidence, options.get("--skills"));
            Latencies alone = measure(bench, rows, requests, "alone");
            long others = (long) evidence * options.get("--others") / EVIDENCE_OF_OTHERS;
            say("adding %d others with %d rows of evidence each", others, EVIDENCE_OF_OTHERS);
            rows.add(1, (int) others, EVIDENCE_OF_OTHERS, SKILLS_OF_OTHERS);
            Latencies among = measure(bench, rows, requests, "among others");
            double growth = among.percentile(99) / alone.percentile(99);
            say("ratio of the medians: %.2f, of the p99: %.2f", among.percentile(50) / alone.percentile(50), growth);
            return alone.percentile(99) < LONGEST && among.percentile(99) < LONGEST && growth <= MOST_GROWTH;
        }
    }

    private static Latencies measure(ServiceBench bench, SkillRows rows, int requests, String what) throws Exception {
        say("%s: %s", what, rows.settle());
        time(bench, requests / WARM_UP_SHARE);
        Latencies latencies = Latencies.of(time(bench, requests));
        say(
                "%s: p50 %.1f ms, p99 %.1f ms, max %.1f ms (%d requests, %d kB each, %d processors)",
                what,
                latencies.percentile(50),
                latencies.percentile(99),
                latencies.percentile(100),
                requests,
                bench.ask(SkillRows.person(0), ADDRESS).length / 1_000,
                Runtime.getRuntime().availableProcessors());
        return latencies;
    }

    private static List<Double> time(ServiceBench bench, int requests) throws Exception {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < requests; i++) {
            long begin = System.nanoTime();
            bench.ask(SkillRows.person(0), ADDRESS);
            millis.add((System.nanoTime() - begin) / 1e6);
        }
        return millis;
    }

    private static void say(String line, Object... values) {
        OUT.printf(Locale.ROOT, line + "%n", values);
    }
}
