package dev.vitae.load;

import dev.vitae.local.Console;
import dev.vitae.local.Stack;
import dev.vitae.local.StackConfig;
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
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * Measures what each thing that people do takes of processors, of PostgreSQL and of Kafka, on the whole stack as {@code deploy/up}
 * runs it, and what that comes to for many people ({@link Sizing}). Each is done by all customers at once, as often as said, once
 * everything is warm; what the idle stack takes in the same time is taken off.
 *
 * <p>Arguments: customers (20), times that each does each thing (10).
 */
public final class Costs {
    private static final PrintStream OUT = System.out;
    private static final Map<String, Integer> DEFAULTS = Map.of("--customers", 20, "--times", 10);
    private static final int AT_ONCE = 4;
    private static final long IDLE_MILLIS = 10_000;
    /** Of what takes so little that a few of it could not be told from what the idle stack does. */
    private static final int SMALL = 50;

    private static final Set<String> SMALL_ONES = Set.of("visit", "look");

    private Costs() {}

    private interface Use {
        void by(Customer customer) throws Exception;
    }

    /** In this order, since each needs what the one before has made. */
    private static Map<String, Use> uses() {
        Map<String, Use> uses = new LinkedHashMap<>();
        uses.put("sign in", Customer::signIn);
        uses.put("upload", Customer::upload);
        uses.put("collect", Customer::collect);
        uses.put("track", Customer::track);
        uses.put("tailor", Customer::tailor);
        uses.put("export", Customer::export);
        uses.put("share", Customer::share);
        uses.put("visit", Customer::isVisited);
        uses.put("look", Customer::look);
        return uses;
    }

    public static void main(String[] arguments) {
        try {
            measure(Options.of("deploy/load/costs", DEFAULTS, arguments));
            System.exit(0);
        } catch (Exception e) {
            say("failed: %s", e);
            System.exit(1);
        }
    }

    private static void measure(Map<String, Integer> options) throws Exception {
        Path folder = ProjectRoot.find().resolve("deploy/load/target/costs");
        Folders.delete(folder);
        ProcessLog.toFile(folder.resolve("customers.log"));
        try (Stack stack = Stack.start(StackConfig.beside(folder), Console.ofTerminal())) {
            StackMeter meter = new StackMeter(stack);
            say("warming up");
            List<Customer> first = customers(stack, options.get("--customers"));
            for (var use : uses().entrySet()) {
                all(first, use.getValue(), times(use.getKey(), options));
            }
            StackMeter.Reading before = meter.read();
            Thread.sleep(IDLE_MILLIS);
            StackMeter.Reading idle = meter.read().since(before);
            List<Customer> customers = customers(stack, options.get("--customers"));
            Map<String, Cost> costs = new LinkedHashMap<>();
            for (var use : uses().entrySet()) {
                int times = times(use.getKey(), options);
                before = meter.read();
                all(customers, use.getValue(), times);
                costs.put(use.getKey(), Cost.of(meter.read().since(before), idle, customers.size() * times));
            }
            print(costs, idle);
            Sizing.of(costs).forEach(OUT::println);
        }
    }

    private static int times(String use, Map<String, Integer> options) {
        return options.get("--times") * (SMALL_ONES.contains(use) ? SMALL : 1);
    }

    private static List<Customer> customers(Stack stack, int number) {
        return Stream.generate(() -> new Customer(stack.baseUrl()))
                .limit(number)
                .toList();
    }

    private static void all(List<Customer> customers, Use use, int times) throws Exception {
        ExecutorService hands = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<?>> done = new ArrayList<>();
            for (Customer customer : customers) {
                done.add(hands.submit(() -> {
                    for (int i = 0; i < times; i++) {
                        use.by(customer);
                    }
                    return null;
                }));
            }
            for (Future<?> each : done) {
                each.get();
            }
        } finally {
            hands.shutdownNow();
        }
    }

    private static void print(Map<String, Cost> costs, StackMeter.Reading idle) {
        say(
                "of one use: requests, then ms of a processor in services, PostgreSQL, Kafka, then kB of rows, WAL, events");
        costs.forEach((name, cost) -> say(
                "%-8s %5.1f  %6.1f %6.1f %6.1f  %7.1f %7.1f %6.1f   %s",
                name,
                cost.requests(),
                cost.millisOfServices(),
                cost.millisOf("postgresql"),
                cost.millisOf("kafka"),
                cost.rows() / 1000,
                cost.wal() / 1000,
                cost.events() / 1000,
                most(cost)));
        say(
                "while nobody asks for anything: %.0f ms of a processor each second",
                idle.millis().values().stream().mapToDouble(Double::doubleValue).sum() / idle.seconds());
    }

    /** The services that take the most of it. */
    private static String most(Cost cost) {
        StringBuilder most = new StringBuilder();
        cost.millis().entrySet().stream()
                .filter(part -> !List.of("postgresql", "kafka").contains(part.getKey()))
                .filter(part -> part.getValue() >= cost.allMillis() / 20)
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .forEach(part -> most.append(String.format(Locale.ROOT, "%s %.1f ", part.getKey(), part.getValue())));
        return most.toString().trim();
    }

    private static void say(String text, Object... values) {
        OUT.printf(Locale.ROOT, text + "%n", values);
    }
}
