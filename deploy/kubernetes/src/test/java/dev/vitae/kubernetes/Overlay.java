package dev.vitae.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import dev.vitae.testkit.ProjectRoot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The overlays, as they are rendered and committed: what would be applied to a cluster. */
enum Overlay {
    DEVELOPMENT,
    STAGING,
    PRODUCTION;

    static final Path FOLDER = ProjectRoot.find().resolve("deploy/kubernetes");

    private static final ObjectMapper YAML = new ObjectMapper(YAMLFactory.builder()
            .enable(YAMLParser.Feature.EMPTY_STRING_AS_NULL)
            .build());

    private List<Manifest> manifests;

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    Path rendered() {
        return FOLDER.resolve("rendered").resolve(id() + ".yaml");
    }

    synchronized List<Manifest> manifests() {
        if (manifests == null) {
            manifests = read(rendered());
        }
        return manifests;
    }

    Stream<Manifest> of(String kind) {
        return manifests().stream().filter(manifest -> manifest.kind().equals(kind));
    }

    Manifest one(String kind, String name) {
        return of(kind).filter(manifest -> manifest.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(id() + " has no " + kind + " " + name));
    }

    /** Deployments and Jobs of Vitae's own images. */
    Stream<Manifest> workloads() {
        return Stream.of("Deployment", "Job")
                .flatMap(this::of)
                .filter(workload -> workload.container().path("image").asText().startsWith("vitae/"));
    }

    private static List<Manifest> read(Path file) {
        return documents(ServiceSources.read(file));
    }

    /** Of rendered YAML. */
    static List<Manifest> documents(String yaml) {
        try (MappingIterator<JsonNode> documents =
                YAML.readerFor(JsonNode.class).readValues(yaml)) {
            return documents.readAll().stream().map(Manifest::new).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
