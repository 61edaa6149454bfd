package dev.vitae.testkit;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The process for whose lifetime the shared servers live: the Maven that runs this test JVM, in an IDE the IDE itself.
 *
 * @param startMillis tells a process from a later one with the same number
 */
record BuildProcess(long pid, long startMillis) {

    /** Maven's launcher, in whichever way it was started. */
    private static final String MAVEN = "classworlds";

    static BuildProcess ofThisJvm() {
        ProcessHandle self = ProcessHandle.current();
        return ancestors(self)
                .filter(BuildProcess::isMaven)
                .findFirst()
                .or(() -> ancestors(self).filter(BuildProcess::isJava).findFirst())
                .map(BuildProcess::of)
                .orElseGet(() -> of(self));
    }

    static Optional<BuildProcess> parse(String name) {
        String[] parts = name.split("-");
        try {
            return parts.length == 2
                    ? Optional.of(new BuildProcess(Long.parseLong(parts[0]), Long.parseLong(parts[1])))
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The name of the folder that this build's servers live in; {@link #parse} reads it back. */
    String folderName() {
        return pid + "-" + startMillis;
    }

    Optional<ProcessHandle> alive() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(process -> start(process) == startMillis);
    }

    private static BuildProcess of(ProcessHandle process) {
        return new BuildProcess(process.pid(), start(process));
    }

    private static long start(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    private static Stream<ProcessHandle> ancestors(ProcessHandle process) {
        return Stream.iterate(process.parent(), Optional::isPresent, parent -> parent.flatMap(ProcessHandle::parent))
                .flatMap(Optional::stream);
    }

    private static boolean isMaven(ProcessHandle process) {
        return process.info().commandLine().map(line -> line.contains(MAVEN)).orElse(false);
    }

    private static boolean isJava(ProcessHandle process) {
        return process.info().command().map(command -> command.endsWith("java")).orElse(false);
    }
}
