package dev.vitae.kubernetes;

import dev.vitae.local.Service;
import dev.vitae.testkit.ProjectRoot;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the code of a service says of its configuration. */
final class ServiceSources {

    private static final Pattern NEIGHBOUR = Pattern.compile("\\$\\{vitae\\.([a-z]+)\\.url}");

    private final Service service;
    private final Map<String, String> properties = new TreeMap<>();

    ServiceSources(Service service) {
        this.service = service;
        Path root = ProjectRoot.find();
        load(root.resolve("platform/kit/src/main/resources/META-INF/microprofile-config.properties"));
        Path folder = root.resolve(service.id() + "-service");
        if (read(folder.resolve("pom.xml")).contains("<artifactId>resume-press</artifactId>")) {
            load(root.resolve("platform/resume-press/src/main/resources/META-INF/microprofile-config.properties"));
        }
        load(folder.resolve("src/main/resources/application.properties"));
    }

    static Stream<ServiceSources> all() {
        return Stream.of(Service.values()).map(ServiceSources::new);
    }

    Service service() {
        return service;
    }

    /** Those of tests and of development aside. */
    Map<String, String> properties() {
        return properties;
    }

    /** What must not keep its default. */
    Set<String> secrets() {
        return Set.of(properties.get("vitae.secrets").split(","));
    }

    /** The services that its clients call, by their addresses; keys of the platform that it does not use aside. */
    Set<String> neighbours() {
        Set<String> neighbours = new TreeSet<>();
        properties.forEach((key, value) -> {
            if (key.startsWith("quarkus.rest-client.") || key.equals("vitae.token.keys-url")) {
                NEIGHBOUR.matcher(resolved(value)).results().forEach(match -> neighbours.add(match.group(1)));
            }
        });
        // Whoever asks all of them, for exports or how they do.
        neighbours.addAll(
                Set.of(properties.getOrDefault("vitae.services", service.id()).split(",")));
        neighbours.remove(service.id());
        return neighbours;
    }

    /** Whether it reads what others could not take in, whichever topic it lies on, and tells it once more. */
    boolean readsDeadLetters() {
        return properties.values().stream().anyMatch(value -> value.endsWith("[.]dlq"));
    }

    /** Topics that its channels name. */
    Set<String> topicsRead() {
        Set<String> topics = new TreeSet<>();
        properties.forEach((key, value) -> {
            if (key.matches("mp\\.messaging\\.incoming\\.[a-z-]+\\.topics?") && !value.contains("[")) {
                topics.addAll(Set.of(value.split(",")));
            }
        });
        return topics;
    }

    /** Some addresses are another's, for tests to say otherwise: {@code ${vitae.pictures.url}}. */
    private String resolved(String value) {
        return NEIGHBOUR.matcher(value).replaceAll(match -> {
            String other = properties.get("vitae." + match.group(1) + ".url");
            return Matcher.quoteReplacement(other != null && other.startsWith("${") ? resolved(other) : match.group());
        });
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void load(Path file) {
        Properties read = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            read.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        read.forEach((key, value) -> {
            if (!key.toString().startsWith("%")) {
                properties.put(key.toString(), value.toString());
            }
        });
    }

    @Override
    public String toString() {
        return service.id() + "-service";
    }
}
