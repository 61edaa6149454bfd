package dev.vitae.local;

import dev.vitae.testkit.ListeningPort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.awaitility.core.TerminalFailureException;

/** One packaged service in a JVM of its own. */
final class ServiceProcess {
    /** Six of them are asked, and each question takes processor time from their start. */
    private static final Duration POLL = Duration.ofMillis(200);

    private static final Duration START = Duration.ofSeconds(120);
    private static final Duration STOP = Duration.ofSeconds(15);
    /** Writing a start cache happens once, at the end of the process. */
    private static final Duration STOP_AND_SAVE_CACHE = Duration.ofSeconds(120);

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(1))
            .executor(Runnable::run)
            .build();
    private final Service service;
    private final StackConfig config;
    private final boolean trains;
    private final Process process;

    private ServiceProcess(Service service, StackConfig config, boolean trains, Process process) {
        this.service = service;
        this.config = config;
        this.trains = trains;
        this.process = process;
    }

    /** Returns at once; {@link #awaitReady()} tells when the service takes requests. */
    static ServiceProcess start(Service service, StackConfig config, Jdk jdk, Map<String, String> environment) {
        StartCache cache = StartCache.of(config, service.id(), jdk, service.classPath(config.root()));
        boolean trains = cache.isToBeMade();
        ProcessBuilder builder = ServiceCommand.of(service, config, cache.runtime())
                .directory(config.data().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        config.log(service.id()).toFile()));
        builder.environment().putAll(environment);
        try {
            return new ServiceProcess(service, config, trains, builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start " + service.id() + "-service", e);
        }
    }

    /** Waits until the service is ready; fails with one line when it ends or takes too long. */
    void awaitReady() {
        try {
            Awaitility.await()
                    .atMost(START)
                    .pollInterval(POLL)
                    .pollInSameThread()
                    .failFast(() -> !process.isAlive())
                    .until(this::isReady);
        } catch (TerminalFailureException e) {
            throw new StackFailure(obituary());
        } catch (ConditionTimeoutException e) {
            throw new StackFailure("%s-service was not ready within %d s, see %s"
                    .formatted(service.id(), START.toSeconds(), config.log(service.id())));
        }
    }

    private boolean isReady() throws InterruptedException {
        if (!ListeningPort.answers(config.ports().of(service))) {
            return false;
        }
        HttpRequest request = HttpRequest.newBuilder(URI.create(config.url(service) + "/q/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** The line to print when the process has ended although nobody asked it to. */
    String obituary() {
        return "%s-service ended with exit code %d, see %s"
                .formatted(service.id(), process.exitValue(), config.log(service.id()));
    }

    Process process() {
        return process;
    }

    CompletableFuture<ServiceProcess> ended() {
        return process.onExit().thenApply(end -> this);
    }

    /** Whether its orderly stop will take longer because a start cache is written. */
    boolean savesCacheAtStop() {
        return trains && process.isAlive();
    }

    /** Asks it to stop and waits, then insists. */
    void stop() {
        process.destroy();
        Duration patience = trains ? STOP_AND_SAVE_CACHE : STOP;
        try {
            if (!process.waitFor(patience.toSeconds(), TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }

    /** SIGKILL: no chance to tidy up. */
    void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().onExit().join();
    }
}
