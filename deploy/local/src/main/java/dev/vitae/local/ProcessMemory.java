package dev.vitae.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What processes take of the machine's memory: the sum of their proportional set sizes (PSS), in which a page that several
 * processes share counts once.
 */
public final class ProcessMemory {
    private ProcessMemory() {}

    /** Of the processes and their descendants; empty where there is no /proc. */
    public static Optional<Long> megabytes(Stream<ProcessHandle> processes) {
        if (!Files.isReadable(rollup(ProcessHandle.current().pid()))) {
            return Optional.empty();
        }
        long kilobytes = processes
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .map(ProcessHandle::pid)
                .distinct()
                .mapToLong(ProcessMemory::kilobytes)
                .sum();
        return Optional.of(kilobytes / 1024);
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
