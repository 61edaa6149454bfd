package dev.vitae.local;

import dev.vitae.testkit.JavaRuntime;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What the JVM learned about a program at an earlier start (its AOT cache, JEP 483), so that it need not load and link
 * the same classes again: a service's start takes 1.5 s of processor time instead of 4 s. The JVM writes it when a
 * process that started without one stops in good order. It belongs to one exact JDK and class path, hence the key in its
 * name. A JDK before 25 goes without.
 */
final class StartCache {
    /** C1 alone: half the processor time of a start, and 30 MB less per process; what a laptop needs. */
    private static final String QUICK_COMPILER = "-XX:TieredStopAtLevel=1";

    private final Path file;
    private final Jdk jdk;

    private StartCache(Path file, Jdk jdk) {
        this.file = file;
        this.jdk = jdk;
    }

    /**
     * @param folder keeps the caches of all programs; others of the same program are deleted
     * @param classPath every file whose change makes the cache useless
     */
    static StartCache of(Path folder, String program, Jdk jdk, List<Path> classPath) {
        StartCache cache = new StartCache(folder.resolve(program + "-" + key(jdk, classPath) + ".aot"), jdk);
        cache.deleteOthersOf(program);
        return cache;
    }

    /** For a program that is forked with the class path of this JVM. */
    static StartCache ofThisClassPath(Path folder, String program, Jdk jdk) {
        List<Path> jars = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(Files::isRegularFile)
                .toList();
        return of(folder, program, jdk, jars);
    }

    /** Runs the program with the cache, or so that it makes the cache. */
    JavaRuntime runtime() {
        List<String> options = new ArrayList<>(List.of(QUICK_COMPILER));
        if (jdk.feature() >= Jdks.AOT) {
            options.add((Files.exists(file) ? "-XX:AOTCache=" : "-XX:AOTCacheOutput=") + file);
        }
        return new JavaRuntime(jdk.java(), options);
    }

    /** Whether a process that starts now will write the cache at its end, which then takes about ten seconds. */
    boolean isToBeMade() {
        return jdk.feature() >= Jdks.AOT && Files.notExists(file);
    }

    private void deleteOthersOf(String program) {
        try {
            Files.createDirectories(file.getParent());
            try (Stream<Path> files = Files.list(file.getParent())) {
                for (Path other : files.filter(path -> isStale(path, program)).toList()) {
                    Files.delete(other);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isStale(Path path, String program) {
        return path.getFileName().toString().startsWith(program + "-") && !path.equals(file);
    }

    /** Names, sizes and times: what the JVM itself compares. */
    private static String key(Jdk jdk, List<Path> classPath) {
        StringBuilder facts = new StringBuilder(jdk.home() + jdk.version());
        try {
            for (Path path : classPath) {
                facts.append(path).append(Files.size(path)).append(Files.getLastModifiedTime(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return UUID.nameUUIDFromBytes(facts.toString().getBytes(StandardCharsets.UTF_8))
                .toString()
                .substring(0, 13);
    }
}
