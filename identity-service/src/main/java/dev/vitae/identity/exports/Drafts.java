package dev.vitae.identity.exports;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Folders for exports in the making, below the system's folder for temporary files. Blocks: for workers. */
@ApplicationScoped
class Drafts {

    private static final Logger LOG = Logger.getLogger(Drafts.class);
    private static final String PREFIX = "vitae-export-";
    /** Longer than any attempt. */
    private static final Duration LEFT_BEHIND = Duration.ofHours(1);

    Path make() throws IOException {
        return Files.createTempDirectory(PREFIX);
    }

    void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            LOG.warnf("the draft of an export was not deleted: %s", e.getClass());
        }
    }

    /** Deletes what a process that died has left behind; answers how many drafts that were. */
    int sweep() throws IOException {
        Instant limit = Instant.now().minus(LEFT_BEHIND);
        try (Stream<Path> folders = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            List<Path> old = folders.filter(
                            folder -> folder.getFileName().toString().startsWith(PREFIX))
                    .filter(folder -> folder.toFile().lastModified() < limit.toEpochMilli())
                    .toList();
            old.forEach(this::delete);
            return old.size();
        }
    }
}
