package dev.vitae.local;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** {@code deploy/up} in this JVM: what it prints, the stack it runs, and how it ends. */
public final class UpRun {
    private static final String UP = "Up until Ctrl-C";

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Stack> started = new CompletableFuture<>();
    private final CompletableFuture<Stack> up = new CompletableFuture<>();
    private final CompletableFuture<Integer> exitCode;

    private UpRun(StackConfig config, boolean once, boolean fresh, Consumer<String> watcher) {
        Up run = new Up(config, Console.to(printer(watcher)), started::complete);
        exitCode = CompletableFuture.supplyAsync(() -> run.run(once, fresh), UpRun::inTheBackground);
        exitCode.whenComplete((code, failure) ->
                up.completeExceptionally(new AssertionError("it ended, exit code " + code + ": " + lines)));
    }

    private static void inTheBackground(Runnable task) {
        Thread thread = new Thread(task, "deploy-up");
        thread.setDaemon(true);
        thread.start();
    }

    /** Runs to its end. */
    static UpRun of(StackConfig config, boolean once, boolean fresh, Consumer<String> watcher) {
        UpRun run = new UpRun(config, once, fresh, watcher);
        run.exitCode();
        return run;
    }

    /** Runs until the main job is done, and stays up. */
    public static UpRun staying(StackConfig config) {
        UpRun run = new UpRun(config, false, false, line -> {});
        run.up.join();
        return run;
    }

    /** @param watcher sees each line before the next step is taken */
    private PrintStream printer(Consumer<String> watcher) {
        return new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8) {
            @Override
            public void println(String line) {
                lines.add(line);
                watcher.accept(line);
                if (line.startsWith(UP)) {
                    up.complete(started.join());
                }
            }
        };
    }

    public Stack stack() {
        return up.join();
    }

    /** Waits for the end. */
    int exitCode() {
        return exitCode.join();
    }

    List<String> lines() {
        return lines;
    }

    /** What stands behind a label. */
    String after(String label) {
        return lines.stream()
                .map(String::trim)
                .filter(line -> line.startsWith(label + " "))
                .map(line -> line.substring(label.length()).trim())
                // A service of the same name tells that it is ready.
                .filter(result -> !result.startsWith("ready "))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + label + " in " + lines));
    }
}
