package dev.vitae.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/** The same load on each of what is compared, in turn; each turn begins with another one. */
final class GatewayRounds {

    private static final int WARM_UP_TURNS = 3;
    /** Of the bare handler, which so gets as long to warm up for each of the gateway's turns. */
    private static final int QUESTIONS = What.values().length - 1;

    /** What is compared. */
    enum What {
        GATEWAY("r", "the gateway"),
        SAME("s", "bare, the same statement"),
        FEW("f", "bare, among few shares"),
        LOOK_UP("l", "bare, a lookup and no more");

        private final String path;
        private final String words;

        What(String path, String words) {
            this.path = path;
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** @param micros of a processor for an answer; of that, in the database */
    record Turn(Latencies latencies, double perSecond, double micros, double microsOfDatabase) {}

    private final Map<What, List<Turn>> turns = new EnumMap<>(What.class);
    private final Map<What, ClosedLoad> loads = new EnumMap<>(What.class);
    private final Map<What, Supplier<Duration>> processors = new EnumMap<>(What.class);
    private final ServiceBench bench;
    private final Duration time;
    private int first;

    /** @param port of the gateway */
    GatewayRounds(ServiceBench bench, int port, BareProcess bare, List<String> tokens, int connections, Duration time) {
        this.bench = bench;
        this.time = time;
        for (What what : What.values()) {
            boolean gateway = what == What.GATEWAY;
            List<String> paths =
                    tokens.stream().map(token -> "/" + what.path + "/" + token).toList();
            loads.put(what, new ClosedLoad(connections, gateway ? port : bare.port(), paths));
            processors.put(what, gateway ? bench::processorTime : bare::processorTime);
            turns.put(what, new ArrayList<>());
        }
    }

    /** Compiles what is measured, in the processes, each of which answers for as long, and in what measures them. */
    void warmUp() throws IOException {
        for (int i = 0; i < WARM_UP_TURNS; i++) {
            for (int j = 1; j < QUESTIONS; j++) {
                turn(What.GATEWAY);
            }
            measure();
        }
        turns.values().forEach(List::clear);
    }

    void measure() throws IOException {
        List<What> order = new ArrayList<>(Arrays.asList(What.values()));
        Collections.rotate(order, first++);
        for (What what : order) {
            turns.get(what).add(turn(what));
        }
    }

    private Turn turn(What what) throws IOException {
        Duration server = processors.get(what).get();
        Duration database = bench.processorTimeOfDatabase();
        ClosedLoad.Result result = loads.get(what).run(time);
        int answers = result.latencies().sorted().length;
        double ofDatabase = micros(bench.processorTimeOfDatabase().minus(database), answers);
        double ofServer = micros(processors.get(what).get().minus(server), answers);
        return new Turn(result.latencies(), result.perSecond(), ofServer + ofDatabase, ofDatabase);
    }

    private static double micros(Duration all, int answers) {
        return all.toNanos() / 1e3 / answers;
    }

    /** Of all turns. */
    double median(What what, ToDoubleFunction<Turn> figure) {
        double[] sorted = turns.get(what).stream().mapToDouble(figure).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    /** How many times that of the other it is, turn by turn. */
    double ratio(What what, What other, ToDoubleFunction<Turn> figure) {
        double[] sorted = new double[turns.get(what).size()];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = figure.applyAsDouble(turns.get(what).get(i))
                    / figure.applyAsDouble(turns.get(other).get(i));
        }
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
