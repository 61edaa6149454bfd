package dev.vitae.testkit;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the folder that holds all services, so that tests of one can read a contract that another one publishes. */
public final class ProjectRoot {
    private static final String MARKER = "platform/testkit/pom.xml";

    private ProjectRoot() {}

    /**
     * The system property {@code vitae.root} where the build sets it; in an IDE the nearest folder upwards that holds
     * the testkit.
     */
    public static Path find() {
        String given = System.getProperty("vitae.root", "");
        if (!given.isBlank() && Files.exists(Path.of(given, MARKER))) {
            return Path.of(given).toAbsolutePath().normalize();
        }
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(MARKER))) {
                return folder;
            }
        }
        throw new IllegalStateException("Run from inside the project, or set -Dvitae.root to its folder");
    }
}
