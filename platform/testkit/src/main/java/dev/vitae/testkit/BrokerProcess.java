package dev.vitae.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.awaitility.Awaitility;

/**
 * A Kafka broker in a process of its own, so that a test can freeze it, kill it and start it again on the same data.
 * Ends with the process that started it, also when that one is killed.
 */
public final class BrokerProcess implements AutoCloseable {
    private static final int HEAP_MEGABYTES = 256;
    private static final Duration START = Duration.ofSeconds(60);
    /** Less than a second, unless the JVM was told to write a start cache at its end. */
    private static final Duration STOP = Duration.ofSeconds(60);

    private final Path dataDirectory;
    private final Path log;
    private final int port;
    private final JavaRuntime runtime;
    private final CompletableFuture<Integer> death = new CompletableFuture<>();
    private volatile Process process;
    /** What was told to end. */
    private volatile Process dismissed;

    private BrokerProcess(Path dataDirectory, Path log, int port, JavaRuntime runtime) {
        this.runtime = runtime;
        this.dataDirectory = dataDirectory;
        this.log = log;
        this.port = port;
    }

    /** On this JVM's Java, its log beside the data; see {@link #start(Path, int, Path, JavaRuntime)}. */
    public static BrokerProcess start(Path dataDirectory, int port) {
        Path log = dataDirectory.resolveSibling(dataDirectory.getFileName() + ".log");
        return start(dataDirectory, port, log, JavaRuntime.ofThisJvm());
    }

    /** Waits until the broker answers; port 0 takes a free one. */
    public static BrokerProcess start(Path dataDirectory, int port, Path log, JavaRuntime runtime) {
        BrokerProcess broker = new BrokerProcess(dataDirectory.toAbsolutePath(), log, FreePort.orFree(port), runtime);
        broker.launch();
        broker.awaitAnswer();
        return broker;
    }

    /** Starts it again, on the same port and data, after {@link #stop()} or {@link #kill()}. */
    public void restart() {
        stop();
        launch();
        awaitAnswer();
    }

    private void launch() {
        try {
            process = JavaCommand.of(
                            runtime,
                            BrokerMain.class,
                            dataDirectory.getParent(),
                            HEAP_MEGABYTES,
                            dataDirectory.toString(),
                            String.valueOf(port))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start Kafka", e);
        }
        process.onExit().thenAccept(ended -> {
            if (ended != dismissed) {
                death.complete(ended.exitValue());
            }
        });
    }

    private void awaitAnswer() {
        Awaitility.await("Kafka answers on " + bootstrapServers() + ", see " + log)
                .atMost(START)
                .pollInterval(Duration.ofMillis(100))
                .failFast("Kafka ended while starting, see " + log, () -> !process.isAlive())
                .until(this::answers);
    }

    private boolean answers() throws InterruptedException {
        if (!ListeningPort.answers(port)) {
            return false;
        }
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers()))) {
            return !admin.describeCluster().nodes().get().isEmpty();
        } catch (ExecutionException e) {
            return false;
        }
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    public int port() {
        return port;
    }

    public long pid() {
        return process.pid();
    }

    public Process process() {
        return process;
    }

    /** Completes with the exit code when the broker ends and neither {@link #stop()} nor {@link #kill()} is why. */
    public CompletableFuture<Integer> death() {
        return death;
    }

    /** SIGSTOP: connections stay open and nothing answers, as with a hung machine. Not on Windows. */
    public void freeze() {
        Signals.send("STOP", process);
    }

    /** SIGCONT. */
    public void thaw() {
        Signals.send("CONT", process);
    }

    /** SIGKILL: no chance to tidy up. */
    public void kill() {
        dismissed = process;
        process.destroyForcibly();
        awaitEnd();
    }

    /** Asks it to stop and waits; a frozen one is thawed first, one that does not obey is killed. */
    public void stop() {
        if (!process.isAlive()) {
            return;
        }
        dismissed = process;
        thaw();
        process.destroy();
        if (!awaitEnd()) {
            kill();
        }
    }

    private boolean awaitEnd() {
        try {
            return process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        stop();
    }
}
