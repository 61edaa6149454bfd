package dev.vitae.load;

import dev.vitae.local.Service;
import dev.vitae.testkit.Folders;
import dev.vitae.testkit.ProcessLog;
import dev.vitae.testkit.ProjectRoot;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * Measures what counting a request costs: an empty list of one's shares, asked for with a real token by one client, from
 * sharing-service as it is packaged. With a slash behind it, it is the same list at an address that is not counted. Both are asked in
 * turn, block by block, so that whatever else happens on the machine happens to both.
 *
 * <p>Arguments: {@code --blocks} of each (20), {@code --requests} of a block (500), after a fifth of the blocks to warm up.
 */
public final class RateTimes {

    private static final String COUNTED = "/api/v1/shares";
    private static final String UNCOUNTED = COUNTED + "/";
    private static final int WARM_UP_SHARE = 5;
    private static final Map<String, Integer> DEFAULTS = Map.of("--blocks", 20, "--requests", 500);

    private final ServiceBench bench;
    private final UUID person = UUID.randomUUID();
    private final int requests;

    /** Of one of the two addresses. */
    private static final class Taken {
        private final List<Double> millis = new ArrayList<>();
        private Duration processor = Duration.ZERO;

        double micros() {
            return processor.toNanos() / 1e3 / millis.size();
        }
    }

    private RateTimes(ServiceBench bench, int requests) {
        this.bench = bench;
        this.requests = requests;
    }

    public static void main(String[] arguments) throws Exception {
        Map<String, Integer> options = Options.of("deploy/load/rates", DEFAULTS, arguments);
        Path folder = ProjectRoot.find().resolve("deploy/load/target/rate-times");
        Folders.delete(folder);
        ProcessLog.toFile(folder.resolve("bench.log"));
        Map<String, String> environment = Map.of("VITAE_RATES_UNCOUNTED", "/q/,/internal/," + UNCOUNTED);
        try (ServiceBench bench = ServiceBench.start(Service.SHARING, folder, environment)) {
            RateTimes times = new RateTimes(bench, options.get("--requests"));
            times.requireThatOneIsCounted();
            times.inTurn(options.get("--blocks") / WARM_UP_SHARE, new Taken(), new Taken());
            Taken counted = new Taken();
            Taken uncounted = new Taken();
            times.inTurn(options.get("--blocks"), counted, uncounted);
            report(counted, uncounted);
        }
    }

    private void requireThatOneIsCounted() throws Exception {
        if (!isCounted(COUNTED) || isCounted(UNCOUNTED)) {
            throw new IllegalStateException("both addresses are counted, or none");
        }
    }

    private boolean isCounted(String address) throws Exception {
        return bench.headers(person, address).firstValue("RateLimit").isPresent();
    }

    private void inTurn(int blocks, Taken counted, Taken uncounted) throws Exception {
        for (int block = 0; block < blocks; block++) {
            ask(COUNTED, counted);
            ask(UNCOUNTED, uncounted);
        }
    }

    private void ask(String address, Taken taken) throws Exception {
        Duration before = bench.processorTime();
        for (int i = 0; i < requests; i++) {
            long begin = System.nanoTime();
            bench.ask(person, address);
            taken.millis.add((System.nanoTime() - begin) / 1e6);
        }
        taken.processor = taken.processor.plus(bench.processorTime().minus(before));
    }

    private static void report(Taken counted, Taken uncounted) {
        double with = Latencies.of(counted.millis).percentile(50);
        double without = Latencies.of(uncounted.millis).percentile(50);
        System.out.printf(
                Locale.ROOT,
                "counted p50 %.2f ms, %.0f µs of a processor; not counted p50 %.2f ms, %.0f µs%n"
                        + "counted takes %.3f times as long, and %.3f times as much of a processor%n",
                with,
                counted.micros(),
                without,
                uncounted.micros(),
                with / without,
                counted.micros() / uncounted.micros());
    }
}
