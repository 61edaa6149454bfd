package dev.vitae.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.testkit.Node;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The collection has a request for every operation of the API document. */
@Node
@WithoutStack
class PostmanCollectionTest {

    private static final Path FOLDER = Sources.ROOT.resolve("clients/postman");
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    @Test
    void hasEveryOperation() throws Exception {
        Process make = new ProcessBuilder("./make")
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .start();
        make.getOutputStream().close();
        String said = new String(make.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(make.waitFor()).as(said).isZero();

        JsonNode collection =
                new ObjectMapper().readTree(Sources.read(FOLDER.resolve("target/vitae.postman_collection.json")));
        List<String> requests = new ArrayList<>();
        collect(collection, requests);

        // The access token is sent as such, and stands in no address.
        assertThat(requests).noneMatch(request -> request.contains("{{token}}"));
        assertThat(requests).map(PostmanCollectionTest::withoutNames).containsExactlyInAnyOrderElementsOf(operations());
    }

    private static void collect(JsonNode item, List<String> requests) {
        item.path("item").forEach(child -> collect(child, requests));
        JsonNode request = item.path("request");
        if (!request.isMissingNode()) {
            String path = StreamSupport.stream(request.at("/url/path").spliterator(), false)
                    .map(JsonNode::asText)
                    .collect(Collectors.joining("/", "/", ""));
            requests.add(request.path("method").asText() + " " + path);
        }
    }

    private static List<String> operations() throws Exception {
        JsonNode paths = new ObjectMapper()
                .readTree(Sources.read(Sources.ROOT.resolve("contracts/openapi.json")))
                .path("paths");
        List<String> operations = new ArrayList<>();
        paths.fields().forEachRemaining(path -> path.getValue().fieldNames().forEachRemaining(method -> {
            if (METHODS.contains(method)) {
                operations.add(method.toUpperCase(Locale.ROOT) + " " + withoutNames(path.getKey()));
            }
        }));
        return operations;
    }

    /** Parameters are {@code {id}} here, and {@code :id} or {@code {{id}}} there. */
    private static String withoutNames(String path) {
        return path.replaceAll("\\{+\\w+}+|:\\w+", "*");
    }
}
