package dev.vitae.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * A Java installation.
 *
 * @param feature the first number of its version: 17, 25
 */
record Jdk(Path home, int feature, String version) {

    static Jdk ofThisJvm() {
        Runtime.Version version = Runtime.version();
        return new Jdk(Path.of(System.getProperty("java.home")), version.feature(), version.toString());
    }

    /** Reads the {@code release} file that every JDK has; empty when the folder holds none that could run. */
    static Optional<Jdk> in(Path home) {
        Path release = home.resolve("release");
        if (!Files.isRegularFile(release) || !Files.isExecutable(java(home))) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (InputStream in = Files.newInputStream(release)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String version = unquoted(properties.getProperty("JAVA_VERSION", ""));
        String full = unquoted(properties.getProperty("JAVA_RUNTIME_VERSION", version));
        return feature(version).map(feature -> new Jdk(home, feature, full));
    }

    Path java() {
        return java(home);
    }

    private static Path java(Path home) {
        Path plain = home.resolve("bin").resolve("java");
        return Files.exists(plain) ? plain : home.resolve("bin").resolve("java.exe");
    }

    private static String unquoted(String value) {
        return value.replace("\"", "").trim();
    }

    private static Optional<Integer> feature(String version) {
        try {
            return Optional.of(Integer.parseInt(version.split("[.+-]")[0]));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
