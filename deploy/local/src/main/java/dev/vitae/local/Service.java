package dev.vitae.local;

import java.nio.file.Path;
import java.util.Locale;

/** The six services, in the order of their ports. */
public enum Service {
    IDENTITY(160),
    RESUME(256),
    VACANCY(160),
    GENERATION(256),
    SHARING(192),
    USAGE(160);

    private final int heapMegabytes;

    /** @param heapMegabytes more where documents are parsed or rendered */
    Service(int heapMegabytes) {
        this.heapMegabytes = heapMegabytes;
    }

    /** As in {@code resume-service}, in database names and in configuration keys: {@code resume}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    int heapMegabytes() {
        return heapMegabytes;
    }

    /** The folder that the build packages the service into. */
    Path application(Path root) {
        return root.resolve(id() + "-service").resolve("target").resolve("quarkus-app");
    }
}
