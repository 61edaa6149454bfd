package dev.vitae.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** What processes have taken of a processor so far, with all that they have started, also what has ended since (proc(5)). */
final class ProcessTimes {

    /** Of a clock tick, which Linux fixes at a hundredth of a second for programs. */
    private static final double MILLIS = 10;
    // Counted from behind the name, which may hold spaces.
    private static final int USER = 11;
    private static final int WITH_ENDED_CHILDREN = 4;

    private ProcessTimes() {}

    /** Milliseconds by part. */
    static Map<String, Double> of(Map<String, ProcessHandle> parts) {
        Map<String, Double> times = new LinkedHashMap<>();
        parts.forEach((name, process) -> times.put(
                name,
                Stream.concat(Stream.of(process), process.descendants())
                        .mapToDouble(each -> ticks(each.pid()) * MILLIS)
                        .sum()));
        return times;
    }

    private static long ticks(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            long ticks = 0;
            for (int i = USER; i < USER + WITH_ENDED_CHILDREN; i++) {
                ticks += Long.parseLong(fields[i]);
            }
            return ticks;
        } catch (IOException ended) {
            return 0;
        }
    }
}
