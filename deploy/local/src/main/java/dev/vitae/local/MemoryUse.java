package dev.vitae.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the stack's processes take of the machine's memory: the sum of their proportional set sizes (PSS), in which a page
 * that several processes share counts once.
 */
final class MemoryUse {
    private final long postgresPid;

    MemoryUse(long postgresPid) {
        this.postgresPid = postgresPid;
    }

    /** Empty where there is no /proc. PostgreSQL runs apart from this process's children. */
    Optional<Long> megabytes() {
        if (!Files.isReadable(rollup(ProcessHandle.current().pid()))) {
            return Optional.empty();
        }
        long kilobytes = Stream.concat(withDescendants(ProcessHandle.current().pid()), withDescendants(postgresPid))
                .distinct()
                .mapToLong(MemoryUse::kilobytes)
                .sum();
        return Optional.of(kilobytes / 1024);
    }

    private static Stream<Long> withDescendants(long pid) {
        return ProcessHandle.of(pid).stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .map(ProcessHandle::pid);
    }

    private static long kilobytes(long pid) {
        try (Stream<String> lines = Files.lines(rollup(pid))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException | UncheckedIOException gone) {
            return 0;
        }
    }

    private static Path rollup(long pid) {
        return Path.of("/proc", String.valueOf(pid), "smaps_rollup");
    }
}
