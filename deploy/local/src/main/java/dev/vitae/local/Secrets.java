package dev.vitae.local;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import java.util.stream.Stream;

/** Passwords and client secrets of one data directory, random, made once, readable by their owner only. */
final class Secrets {
    private static final int BYTES = 32;

    private final Properties values;

    private Secrets(Properties values) {
        this.values = values;
    }

    static Secrets in(Path data) {
        Path file = file(data);
        try {
            Properties values = new Properties();
            if (Files.exists(file)) {
                try (Reader reader = Files.newBufferedReader(file)) {
                    values.load(reader);
                }
            }
            names().forEach(name -> values.computeIfAbsent(name, missing -> random()));
            write(file, values);
            return new Secrets(values);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path file(Path data) {
        return data.resolve("secrets.properties");
    }

    private static void write(Path file, Properties values) throws IOException {
        Files.createDirectories(file.getParent());
        if (Files.notExists(file)) {
            Files.createFile(file);
        }
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        try (Writer writer = Files.newBufferedWriter(file)) {
            values.store(writer, null);
        }
    }

    private static Stream<String> names() {
        return Stream.concat(
                Stream.of("provider.client", "cookies", "signing-keys"),
                Stream.of(Service.values())
                        .flatMap(service ->
                                Stream.of(service.id() + ".owner", service.id() + ".app", service.id() + ".client")));
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Password of the role that owns the service's tables. */
    String owner(Service service) {
        return values.getProperty(service.id() + ".owner");
    }

    /** Password of the role that the service runs as. */
    String app(Service service) {
        return values.getProperty(service.id() + ".app");
    }

    /** What the service shows identity-service to get a token of its own. */
    String client(Service service) {
        return values.getProperty(service.id() + ".client");
    }

    /** Seals the cookies of a sign-in under way. */
    String cookies() {
        return values.getProperty("cookies");
    }

    /** Seals identity-service's private signing keys in its database. */
    String signingKeys() {
        return values.getProperty("signing-keys");
    }

    /** What identity-service shows the sign-in provider. */
    String providerClient() {
        return values.getProperty("provider.client");
    }
}
