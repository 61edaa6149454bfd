package dev.vitae.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * A real PostgreSQL 18 on the loopback interface. A second start on the same data directory finds the data of the
 * first. The superuser is {@code postgres} without a password; every other role must give its password (SCRAM).
 */
public final class PostgresServer implements AutoCloseable {
    private static final Duration CRASH_RECOVERY = Duration.ofSeconds(60);
    private static final String HBA =
            """
            # The superuser prepares roles and databases; everyone else must prove who they are.
            local all postgres              trust
            host  all postgres 127.0.0.1/32 trust
            host  all postgres ::1/128      trust
            host  all all      127.0.0.1/32 scram-sha-256
            host  all all      ::1/128      scram-sha-256
            """;

    private final EmbeddedPostgres server;
    private final long pid;

    private PostgresServer(EmbeddedPostgres server, Path data) {
        this.server = server;
        this.pid = LeftoverPostgres.pid(data).orElseThrow();
    }

    /**
     * @param dataDirectory made when missing
     * @param port 0 for a free one
     * @param durable true wherever a crash or a figure is looked at; false gives up fsync for quick plain tests
     * @param stopsWithJvm false when the caller must stop others first and promises to call {@link #close()}
     * @param log where the server's own log is appended; without one it goes through this JVM's logging
     * @param archives whether its write-ahead log can be kept elsewhere: from when somebody sets {@code archive_command},
     *     until then nothing is
     */
    public record Options(
            Path dataDirectory, int port, boolean durable, boolean stopsWithJvm, Optional<Path> log, boolean archives) {
        public static Options at(Path dataDirectory) {
            return new Options(dataDirectory, 0, false, true, Optional.empty(), false);
        }

        public Options onPort(int port) {
            return new Options(dataDirectory, port, durable, stopsWithJvm, log, archives);
        }

        public Options withDurability() {
            return new Options(dataDirectory, port, true, stopsWithJvm, log, archives);
        }

        public Options stoppedByCaller() {
            return new Options(dataDirectory, port, durable, false, log, archives);
        }

        public Options loggingTo(Path file) {
            return new Options(dataDirectory, port, durable, stopsWithJvm, Optional.of(file), archives);
        }

        public Options withArchive() {
            return new Options(dataDirectory, port, durable, stopsWithJvm, log, true);
        }
    }

    /** Waits until the server answers. A server that an earlier JVM left behind on this data directory is stopped. */
    public static PostgresServer start(Options options) {
        Path data = options.dataDirectory().toAbsolutePath();
        LeftoverPostgres.stop(data);
        String durability = options.durable() ? "on" : "off";
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(options.stopsWithJvm())
                .setPort(FreePort.orFree(options.port()))
                .setPGStartupWait(CRASH_RECOVERY)
                .setDataDirectoryCustomizer(PostgresServer::demandPasswords)
                .setServerConfig("fsync", durability)
                .setServerConfig("synchronous_commit", durability)
                .setServerConfig("full_page_writes", durability)
                .setServerConfig("max_connections", "200")
                .setServerConfig("shared_buffers", "64MB")
                // Its passwords are random or known to all; to stretch them would only cost each connection 50 ms.
                .setServerConfig("scram_iterations", "1")
                .setServerConfig("timezone", "UTC")
                .setServerConfig("archive_mode", options.archives() ? "on" : "off");
        options.log().map(Path::toFile).map(Redirect::appendTo).ifPresent(builder::setOutputRedirector);
        ServerLocale.options().forEach(builder::setLocaleConfig);
        try {
            Files.createDirectories(data);
            PostgresServer server = new PostgresServer(builder.start(), data);
            if (options.archives()) {
                Archive.discardUnlessKept(server.superuserUrl());
            }
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start on " + data, e);
        }
    }

    private static void demandPasswords(File dataDirectory) {
        try {
            Files.writeString(dataDirectory.toPath().resolve("pg_hba.conf"), HBA);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops the server that a killed JVM may have left behind on this data directory. */
    public static void stopLeftover(Path dataDirectory) {
        LeftoverPostgres.stop(dataDirectory.toAbsolutePath());
    }

    /** The server's own process, which is not a child of this one. */
    public long pid() {
        return pid;
    }

    /** Completes when the server ends, for whatever reason. */
    public CompletableFuture<?> end() {
        return ProcessHandle.of(pid)
                .<CompletableFuture<?>>map(ProcessHandle::onExit)
                .orElseGet(() -> CompletableFuture.completedFuture(null));
    }

    public int port() {
        return server.getPort();
    }

    /** JDBC address of the maintenance database as the superuser. */
    public String superuserUrl() {
        return Databases.superuserUrl("127.0.0.1", port(), "postgres");
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
