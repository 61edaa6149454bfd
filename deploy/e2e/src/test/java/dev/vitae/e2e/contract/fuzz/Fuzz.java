package dev.vitae.e2e.contract.fuzz;

import dev.vitae.e2e.contract.World;
import dev.vitae.local.Console;
import dev.vitae.local.Stack;
import dev.vitae.local.StackConfig;
import dev.vitae.testkit.Folders;
import dev.vitae.testkit.PostgresServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** {@code deploy/fuzz}: a stack of its own, on free ports, that many requests, and what came of them. Exit code 1 on a finding. */
public final class Fuzz {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int LEAST_REACHED = 40;

    private Fuzz() {}

    /** @param arguments {@code --requests N} and {@code --seed N} */
    public static void main(String[] arguments) {
        int requests = 50_000;
        long seed = System.nanoTime() & 0xffffff;
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            switch (arguments[i]) {
                case "--requests" -> requests = Integer.parseInt(arguments[i + 1]);
                case "--seed" -> seed = Long.parseLong(arguments[i + 1]);
                default -> throw new IllegalArgumentException(arguments[i]);
            }
        }
        Path data = Path.of(System.getProperty("vitae.root"), "deploy/e2e/target/fuzz");
        PostgresServer.stopLeftover(data.resolve("postgres"));
        Folders.delete(data);
        boolean good;
        try (Stack stack = Stack.start(StackConfig.beside(data), Console.ofTerminal())) {
            good = run(World.of(stack.config()), seed, requests);
        }
        System.exit(good ? 0 : 1);
    }

    private static boolean run(World world, long seed, int requests) {
        Console console = Console.ofTerminal();
        console.line("fuzzing " + world.operations().size() + " operations, seed " + seed);
        long began = System.nanoTime();
        Fuzzing fuzzing = new Fuzzing(world, seed, PATIENCE);
        fuzzing.liftLimits();
        Tally tally = fuzzing.run(requests);
        tally.findings().forEach(console::line);
        tally.answers().entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(answer -> console.line("%7d  %s".formatted(answer.getValue(), answer.getKey())));
        world.refusals().unlisted().forEach(console::line);
        world.refusals().unmet().forEach(never -> console.line("never met: " + never));
        console.line(tally.summary(seed, (System.nanoTime() - began) / 1e9));
        return tally.findings().isEmpty()
                && world.refusals().unlisted().isEmpty()
                && tally.percentReached() >= LEAST_REACHED;
    }
}
