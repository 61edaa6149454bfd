package dev.vitae.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The six services, in the order of their ports. */
public enum Service {
    IDENTITY(160),
    RESUME(256),
    VACANCY(160),
    GENERATION(256),
    SHARING(192, "-XX:+UseParallelGC"),
    USAGE(160);

    private final int heapMegabytes;
    private final String collector;

    /** @param heapMegabytes more where documents are parsed or rendered */
    Service(int heapMegabytes) {
        this(heapMegabytes, "-XX:+UseSerialGC");
    }

    /** @param collector another than the one that takes the least memory, where strangers would wait for it (ADR 0052) */
    Service(int heapMegabytes, String collector) {
        this.heapMegabytes = heapMegabytes;
        this.collector = collector;
    }

    /** As in {@code resume-service}, in database names and in configuration keys: {@code resume}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    int heapMegabytes() {
        return heapMegabytes;
    }

    /** The JVM's flag for it. */
    String collector() {
        return collector;
    }

    /** What the build packages: a small jar that names the class path beside it. */
    Path jar(Path root) {
        return application(root).resolve("quarkus-run.jar");
    }

    /** Everything that the service's class path is made of. */
    List<Path> classPath(Path root) {
        try (Stream<Path> files = Files.walk(application(root))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path application(Path root) {
        return root.resolve(id() + "-service").resolve("target").resolve("quarkus-app");
    }
}
