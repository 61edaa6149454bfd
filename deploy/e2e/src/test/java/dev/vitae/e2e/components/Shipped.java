package dev.vitae.e2e.components;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is in the packaged services beside our own, as Quarkus lists it when it packages them. */
final class Shipped {

    private static final String OUR_OWN = "dev.vitae:";
    private static final String LIST = "target/quarkus-app/quarkus-app-dependencies.txt";
    private static final String SERVICE = "-service";

    private Shipped() {}

    /** Each with the services that it is in. */
    static Map<Component, Set<String>> in(Path root) {
        Map<Component, Set<String>> shipped = new TreeMap<>();
        try (Stream<Path> folders = Files.list(root)) {
            for (Path folder :
                    folders.filter(it -> it.toString().endsWith(SERVICE)).toList()) {
                String service = folder.getFileName().toString().replace(SERVICE, "");
                for (String line : Files.readAllLines(folder.resolve(LIST))) {
                    if (!line.isBlank() && !line.startsWith(OUR_OWN)) {
                        shipped.computeIfAbsent(component(line), first -> new TreeSet<>())
                                .add(service);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return shipped;
    }

    /** Changes with every component and version; SHA-256, its first half. */
    static String checksum(Collection<Component> components) {
        String all = components.stream().sorted().map(Component::toString).collect(Collectors.joining("\n"));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, hash.length / 2);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@code group:name:classifier:type:version}. */
    private static Component component(String line) {
        String[] parts = line.split(":");
        return new Component(parts[0], parts[1], parts[4]);
    }
}
