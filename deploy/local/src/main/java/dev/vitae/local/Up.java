package dev.vitae.local;

import dev.vitae.testkit.ProcessLog;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/** {@code deploy/up}: starts the stack, does the main job, and stays up until Ctrl-C. */
public final class Up {
    private static final String FAKE_MODELS = "--llm=fake";
    private static final Set<String> OPTIONS = Set.of("--once", "--fresh", FAKE_MODELS);
    private static final Logger LOG = Logger.getLogger(Up.class.getName());
    private static final Duration A_MOMENT = Duration.ofSeconds(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final StackConfig config;
    private final Console console;
    private final Consumer<Stack> started;

    /** @param started is told of the stack as soon as it stands */
    Up(StackConfig config, Console console, Consumer<Stack> started) {
        this.config = config;
        this.console = console;
        this.started = started;
    }

    /**
     * @param arguments {@code --once} ends after the main job, exit code 0 when it succeeded and 1 when not; {@code
     *     --fresh} begins with empty data; {@code --llm fake} puts a fake provider in the place of OpenAI and Gemini
     */
    public static void main(String[] arguments) {
        Console console = Console.ofTerminal();
        // Of two words, and the only one: there is nobody else to fake.
        String line = String.join(" ", arguments).replace("--llm fake", FAKE_MODELS);
        List<String> options = line.isEmpty() ? List.of() : List.of(line.split(" "));
        if (!OPTIONS.containsAll(options)) {
            console.line("usage: deploy/up [--once] [--fresh] [--llm fake]");
            System.exit(2);
        }
        StackConfig config = StackConfig.standard();
        config = options.contains(FAKE_MODELS) ? config.withFakeModels() : config;
        Up up = new Up(config, console, stack -> {});
        System.exit(up.run(options.contains("--once"), options.contains("--fresh")));
    }

    int run(boolean once, boolean fresh) {
        try {
            if (fresh) {
                DataDirectory.empty(config.data());
            }
            ProcessLog.toFile(config.log("launcher"));
        } catch (RuntimeException e) {
            return fail(e);
        }
        try (Stack stack = Stack.start(config, console)) {
            started.accept(stack);
            console.line("Ready %.1f s after the start%s: %s".formatted(secondsUp(), memory(stack), stack.baseUrl()));
            boolean done = doMainJob(stack);
            stack.megabytes().ifPresent(all -> console.line("Memory after the main job: " + all + " MB"));
            if (!once) {
                return stayUp(stack);
            }
            if (!done) {
                stack.awaitBreak(A_MOMENT).ifPresent(console::line);
            }
            return done ? 0 : 1;
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "deploy/up ends", e);
            return fail(e);
        }
    }

    private int fail(RuntimeException failure) {
        console.line(StackFailure.of(failure).getMessage());
        return 1;
    }

    /** Since this process began, which is what a person waits. */
    private static double secondsUp() {
        return (System.currentTimeMillis()
                        - ManagementFactory.getRuntimeMXBean().getStartTime())
                / 1000.0;
    }

    private static String memory(Stack stack) {
        return stack.megabytes().map(", using %d MB"::formatted).orElse("");
    }

    private boolean doMainJob(Stack stack) {
        try {
            new MainJob(stack.baseUrl(), config.data().resolve("out")).run().print(console);
            return true;
        } catch (JobFailure e) {
            if (!stack.isClosed()) {
                console.line("The main job failed. " + e.getMessage());
            }
            return false;
        }
    }

    private int stayUp(Stack stack) {
        console.line("Up until Ctrl-C. A token for the API: deploy/token " + Sample.EMAIL);
        Optional<String> end = Optional.empty();
        while (end.isEmpty() && !Thread.currentThread().isInterrupted()) {
            end = stack.awaitBreak(DAY);
        }
        end.ifPresent(line -> console.line(line + "; stopping everything."));
        return 1;
    }
}
