package dev.vitae.testkit;

import java.nio.file.Path;
import java.util.List;

/**
 * What runs a forked JVM.
 *
 * @param executable a {@code java}
 * @param options beside those that the forked program needs anyway
 */
public record JavaRuntime(Path executable, List<String> options) {
    /**
     * C1 alone: half the processor time of a start, and 30 MB less per process. What runs for minutes on a laptop does not
     * live to see what the other compiler gains.
     */
    public static final String QUICK_COMPILER = "-XX:TieredStopAtLevel=1";

    public JavaRuntime {
        options = List.copyOf(options);
    }

    /** This JVM's Java with the quick compiler. */
    public static JavaRuntime ofThisJvm() {
        return new JavaRuntime(Path.of(System.getProperty("java.home"), "bin", "java"), List.of(QUICK_COMPILER));
    }
}
