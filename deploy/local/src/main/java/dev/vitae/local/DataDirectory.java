package dev.vitae.local;

import dev.vitae.testkit.Folders;
import dev.vitae.testkit.PostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** The data of one stack, held by one process at a time. */
final class DataDirectory implements AutoCloseable {
    /** Start caches hold no data: a fresh start keeps them. */
    private static final List<String> DATA = List.of(
            "postgres",
            "postgres-before",
            "postgres-recovered",
            "postgres-recovered.log",
            "kafka",
            "kafka.log",
            "logs",
            "out",
            "secrets.properties");

    private final FileChannel lock;

    private DataDirectory(FileChannel lock) {
        this.lock = lock;
    }

    /**
     * Makes the directory when missing, and ends what a killed stack has left running on it.
     *
     * @throws StackFailure when another stack is using it
     */
    static DataDirectory claim(Path data) {
        try {
            Files.createDirectories(data.resolve("logs"));
            FileChannel channel =
                    FileChannel.open(data.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!isOurs(channel)) {
                channel.close();
                throw new StackFailure(
                        "Vitae is already running on " + data + "; stop it (Ctrl-C in its terminal) first.");
            }
            PostgresServer.stopLeftover(data.resolve("postgres"));
            return new DataDirectory(channel);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOurs(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** Deletes databases, topics, logs and secrets, so that the next start begins with nothing. */
    static void empty(Path data) {
        try (DataDirectory claimed = claim(data)) {
            DATA.forEach(name -> Folders.delete(data.resolve(name)));
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
