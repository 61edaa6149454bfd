package dev.vitae.extraction.workers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What a process takes of the machine's memory. */
final class ProcessMemory {

    private ProcessMemory() {}

    /** Its resident set in bytes (VmRSS of proc(5)); 0 where it has gone, or where there is no /proc. */
    static long resident(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", String.valueOf(pid), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .sum();
        } catch (IOException | UncheckedIOException none) {
            return 0;
        }
    }
}
