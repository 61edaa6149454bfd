package dev.vitae.load;

import dev.vitae.local.Service;
import dev.vitae.testkit.Folders;
import dev.vitae.testkit.ProcessLog;
import dev.vitae.testkit.ProjectRoot;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Measures lists and searches of one person's resources, and the gallery, asked for again and again by one client with a
 * real token, from generation-service as it is packaged and as {@code deploy/up} runs it, on a durable database.
 *
 * <p>Arguments: {@code --resources} of the person (10000), {@code --others}, resources of other people (200000),
 * {@code --requests} measured of each address (400), after a quarter as many to warm up. Ends with 1 when a p99 reaches 50 ms.
 */
public final class ResourceTimes {

    private static final PrintStream OUT = System.out;
    private static final double LONGEST = 50;
    private static final int WARM_UP_SHARE = 4;

    private static final Map<String, String> ADDRESSES = new LinkedHashMap<>();

    static {
        ADDRESSES.put("list", "");
        ADDRESSES.put("search, a word of most", "?search=vacancy");
        ADDRESSES.put("search, a rare word", "?search=lighthouse");
        ADDRESSES.put("search, two words side by side", "?search=java%20python");
        ADDRESSES.put("search, nowhere", "?search=karika&resourceType=prompt");
        ADDRESSES.put("search, two signs, nowhere", "?search=zq");
        ADDRESSES.put("gallery, most forked", "/gallery?sort=most_forked");
        ADDRESSES.put("gallery, a rare word", "/gallery?search=lighthouse&sort=most_used");
    }

    private static final Map<String, Integer> DEFAULTS =
            Map.of("--resources", 10_000, "--others", 200_000, "--requests", 400);

    private ResourceTimes() {}

    public static void main(String[] arguments) {
        try {
            System.exit(measure(Options.of("deploy/load/resources", DEFAULTS, arguments)) ? 0 : 1);
        } catch (Exception e) {
            say("failed: %s", e);
            System.exit(1);
        }
    }

    private static boolean measure(Map<String, Integer> options) throws Exception {
        Path folder = ProjectRoot.find().resolve("deploy/load/target/resource-times");
        Folders.delete(folder);
        ProcessLog.toFile(folder.resolve("bench.log"));
        int requests = options.get("--requests");
        try (ServiceBench bench = ServiceBench.start(Service.GENERATION, folder)) {
            ResourceRows rows = new ResourceRows(bench.superuserUrl());
            rows.add(options.get("--resources"), options.get("--others"));
            say("%s", rows.settle());
            // What is measured first would pay for the compiler.
            for (String address : ADDRESSES.values()) {
                time(bench, address, requests / WARM_UP_SHARE);
            }
            boolean good = true;
            for (Map.Entry<String, String> address : ADDRESSES.entrySet()) {
                Latencies latencies = Latencies.of(time(bench, address.getValue(), requests));
                good &= latencies.percentile(99) < LONGEST;
                say(
                        "%-32s p50 %5.1f ms, p99 %5.1f ms",
                        address.getKey(), latencies.percentile(50), latencies.percentile(99));
            }
            say("%d processors", Runtime.getRuntime().availableProcessors());
            return good;
        }
    }

    private static List<Double> time(ServiceBench bench, String address, int requests) throws Exception {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < requests; i++) {
            long begin = System.nanoTime();
            bench.ask(ResourceRows.PERSON, "/api/v1/resources" + address);
            millis.add((System.nanoTime() - begin) / 1e6);
        }
        return millis;
    }

    private static void say(String line, Object... values) {
        OUT.printf(Locale.ROOT, line + "%n", values);
    }
}
