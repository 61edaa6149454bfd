package dev.vitae.local;

import dev.vitae.testkit.Archive;
import dev.vitae.testkit.Databases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;

/**
 * {@code deploy/backup FOLDER}: copies the databases of the running stack, all as of one moment, and has them archive there what
 * they write from now on, so that any later moment can be gone back to.
 */
public final class Backup {
    /** For the log of the time of the copy to be archived. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private Backup() {}

    public static void main(String[] arguments) {
        if (arguments.length != 1 || arguments[0].startsWith("-")) {
            Console.ofErrors().line("usage: deploy/backup FOLDER");
            System.exit(2);
        }
        try {
            Path copy = run(StackConfig.standard(), Path.of(arguments[0]));
            Console.ofTerminal().line(copy + " is complete; what is written from now on is archived beside it.");
        } catch (StackFailure e) {
            Console.ofErrors().line(e.getMessage());
            System.exit(1);
        }
    }

    /**
     * The folder of the copy.
     *
     * @throws StackFailure with one line that says what is wrong
     */
    public static Path run(StackConfig config, Path folder) {
        Backups backups = Backups.in(folder);
        int port = config.ports().postgres();
        try (Connection server = DriverManager.getConnection(Databases.superuserUrl("127.0.0.1", port, "postgres"))) {
            Archive.keep(server, backups.wal());
            Path copy = copy(server, backups);
            Files.copy(
                    Secrets.file(config.data()),
                    backups.secrets(),
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.COPY_ATTRIBUTES);
            return copy;
        } catch (SQLException e) {
            throw new StackFailure("The databases are not copied: " + e.getMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new StackFailure(e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The copy is one as of the end of it: what changed while files were read is made good from the log. */
    private static Path copy(Connection server, Backups backups) throws SQLException, IOException {
        Path half = backups.half();
        try (Statement statement = server.createStatement()) {
            Path data = Path.of(text(statement, "show data_directory"));
            statement.execute("select pg_backup_start('vitae', fast => true)");
            ServerFiles.copy(data, half);
            statement.execute("set statement_timeout = " + PATIENCE.toMillis());
            Instant end;
            try (ResultSet stopped = statement.executeQuery(
                    "select labelfile, clock_timestamp() from pg_backup_stop(wait_for_archive => true)")) {
                stopped.next();
                Files.writeString(half.resolve("backup_label"), stopped.getString(1));
                end = stopped.getObject(2, Timestamp.class).toInstant();
            }
            return backups.complete(half, end);
        }
    }

    private static String text(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
