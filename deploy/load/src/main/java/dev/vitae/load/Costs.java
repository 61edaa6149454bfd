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
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    private Costs() {}

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
            for (Use use : Use.values()) {
                all(first, use, options.get("--times"));
            }
            StackMeter.Reading before = meter.read();
            Thread.sleep(IDLE_MILLIS);
            StackMeter.Reading idle = meter.read().since(before);
            List<Customer> customers = customers(stack, options.get("--customers"));
            Map<Use, Cost> costs = new EnumMap<>(Use.class);
            for (Use use : Use.values()) {
                before = meter.read();
                int times = all(customers, use, options.get("--times"));
                costs.put(use, Cost.of(meter.read().since(before), idle, times));
            }
            print(costs, idle);
            Sizing.of(costs).forEach(OUT::println);
        }
    }

    private static List<Customer> customers(Stack stack, int number) {
        return Stream.generate(() -> new Customer(stack.baseUrl()))
                .limit(number)
                .toList();
    }

    /** How often it was done. */
    private static int all(List<Customer> customers, Use use, int measured) throws Exception {
        int times = measured * use.times();
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
            return customers.size() * times;
        } finally {
            hands.shutdownNow();
        }
    }

    private static void print(Map<Use, Cost> costs, StackMeter.Reading idle) {
        say(
                "of one use: requests, then ms of a processor in services, PostgreSQL, Kafka, then kB of rows, WAL, events");
        costs.forEach((use, cost) -> say(
                "%-8s %5.1f  %6.1f %6.1f %6.1f  %7.1f %7.1f %6.1f   %s",
                use.label(),
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
