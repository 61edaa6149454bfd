package dev.vitae.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The samples and schemas that a service publishes for its events and internal endpoints. Producer and consumers test
 * against the same file, so neither can drift alone.
 */
public final class Contracts {
    private Contracts() {}

    /** A sample payload (JSON) of an event, e.g. {@code sample("generation", "generation-completed")}. */
    public static String sample(String service, String event) {
        return read(service, "events/" + event + ".sample.json");
    }

    /** The JSON Schema of the same event. */
    public static String schema(String service, String event) {
        return read(service, "events/" + event + ".schema.json");
    }

    /** A sample answer (JSON) of an internal endpoint. */
    public static String http(String service, String name) {
        return read(service, "contracts/" + name + ".json");
    }

    private static String read(String service, String path) {
        Path file = ProjectRoot.find()
                .resolve(service + "-service/src/main/resources")
                .resolve(path);
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(service + "-service publishes no contract " + file, e);
        }
    }
}
