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
    public JavaRuntime {
        options = List.copyOf(options);
    }

    public static JavaRuntime ofThisJvm() {
        return new JavaRuntime(Path.of(System.getProperty("java.home"), "bin", "java"), List.of());
    }
}
