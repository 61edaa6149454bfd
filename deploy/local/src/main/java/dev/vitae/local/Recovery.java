package dev.vitae.local;

import dev.vitae.testkit.Archive;
import dev.vitae.testkit.Folders;
import dev.vitae.testkit.PostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;

/** A database server's files as they were at a moment: a copy, and what the archive has from then on (PITR). */
public final class Recovery {
    private static final List<String> SETTINGS =
            List.of("restore_command", "recovery_target_time", "recovery_target_action");
    private static final Duration LONGEST = Duration.ofHours(12);
    /** Before the server knows names of time zones. */
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS+00").withZone(ZoneOffset.UTC);

    private Recovery() {}

    /**
     * Makes them; a server can be started on them then.
     *
     * @param into must not be there
     * @param to without one, all that the archive has
     * @throws StackFailure when there is no copy from before that moment, or the archive ends before it
     */
    public static void run(Path folder, Path into, Optional<Instant> to) {
        Backups backups = Backups.in(folder);
        Path copy = backups.newestBefore(to.orElseGet(Instant::now))
                .orElseThrow(() -> new StackFailure("No copy in " + folder + " is as old as that."));
        try {
            ServerFiles.copy(copy, into);
            Files.writeString(into.resolve("postgresql.auto.conf"), settings(backups, to), StandardOpenOption.APPEND);
            Files.createFile(into.resolve("recovery.signal"));
            replay(backups, into);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException | SQLException e) {
            Folders.delete(into);
            throw new StackFailure(
                    "The archive does not lead to that moment, see " + log(into) + ": " + e.getMessage(), e);
        }
    }

    private static String settings(Backups backups, Optional<Instant> to) {
        String settings = "\nrestore_command = '%s'\nrecovery_target_action = 'promote'\n"
                .formatted(Archive.restoreCommand(backups.wal()));
        return to.map(moment -> settings + "recovery_target_time = '" + MOMENT.format(moment) + "'\n")
                .orElse(settings);
    }

    private static void replay(Backups backups, Path data) throws SQLException {
        try (PostgresServer server = PostgresServer.start(PostgresServer.Options.at(data)
                        .withDurability()
                        .withArchive()
                        .stoppedByCaller()
                        .loggingTo(log(data)));
                Connection superuser = DriverManager.getConnection(server.superuserUrl());
                Statement statement = superuser.createStatement()) {
            Awaitility.await("the log is replayed, see " + log(data))
                    .atMost(LONGEST)
                    .pollInterval(Duration.ofMillis(100))
                    .pollInSameThread()
                    .until(() -> !isRecovering(statement));
            for (String setting : SETTINGS) {
                statement.execute("alter system reset " + setting);
            }
            // They may lie elsewhere by now.
            Archive.keep(superuser, backups.wal());
        }
    }

    private static boolean isRecovering(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("select pg_is_in_recovery()")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private static Path log(Path data) {
        return data.resolveSibling(data.getFileName() + ".log");
    }
}
