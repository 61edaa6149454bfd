package dev.vitae.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** A PostgreSQL that outlived the JVM which started it (SIGKILL leaves no time for a shutdown hook). */
final class LeftoverPostgres {
    private static final int GRACE_SECONDS = 5;

    private LeftoverPostgres() {}

    /** Asks the server that owns this data directory to stop, then insists. Does nothing when there is none. */
    static void stop(Path dataDirectory) {
        running(dataDirectory).ifPresent(server -> {
            server.destroy();
            if (!stopsWithin(server)) {
                server.destroyForcibly();
                Awaitility.await().atMost(GRACE_SECONDS, TimeUnit.SECONDS).until(() -> !server.isAlive());
            }
        });
    }

    private static boolean stopsWithin(ProcessHandle server) {
        try {
            server.onExit().get(GRACE_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        }
    }

    private static Optional<ProcessHandle> running(Path dataDirectory) {
        return pid(dataDirectory).flatMap(ProcessHandle::of).filter(LeftoverPostgres::isPostgres);
    }

    /** The first line of the file that a running server keeps in its data directory. */
    static Optional<Long> pid(Path dataDirectory) {
        Path pidFile = dataDirectory.resolve("postmaster.pid");
        if (Files.notExists(pidFile)) {
            return Optional.empty();
        }
        try (Stream<String> lines = Files.lines(pidFile)) {
            return lines.findFirst().map(String::trim).map(Long::parseLong);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** After a reboot the number in the file may belong to anybody. */
    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> command.contains("postgres"))
                .orElse(false);
    }
}
