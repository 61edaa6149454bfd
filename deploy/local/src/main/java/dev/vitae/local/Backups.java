package dev.vitae.local;

import dev.vitae.testkit.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** A folder of whole copies of the database server, named by when they were complete, and of all that it wrote since. */
record Backups(Path folder) {
    private static final String COPY = "base-";
    private static final String HALF = "half";
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);

    /** Made where it is missing, readable by its owner alone: it holds what people have written, and secrets. */
    static Backups in(Path folder) {
        Backups backups = new Backups(folder.toAbsolutePath().normalize());
        try {
            Files.createDirectories(backups.wal());
            ownersAlone(backups.folder());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot use " + folder, e);
        }
        return backups;
    }

    Path wal() {
        return folder.resolve("wal");
    }

    Path secrets() {
        return folder.resolve("secrets.properties");
    }

    /** Where a copy begins; one that was broken off goes. */
    Path half() {
        Path half = folder.resolve(HALF);
        Folders.delete(half);
        return half;
    }

    Path complete(Path half, Instant at) throws IOException {
        return Files.move(half, folder.resolve(COPY + NAME.format(at)));
    }

    /** The newest copy that was complete at that moment, from which it can be gone on to it. */
    Optional<Path> newestBefore(Instant moment) {
        String latest = COPY + NAME.format(moment);
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(
                            file -> name(file).startsWith(COPY) && name(file).compareTo(latest) <= 0)
                    .max(Comparator.comparing(Backups::name));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + folder, e);
        }
    }

    static void ownersAlone(Path directory) throws IOException {
        if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}
