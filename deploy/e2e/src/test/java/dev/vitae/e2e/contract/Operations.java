package dev.vitae.e2e.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitae.local.Routes;
import dev.vitae.local.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Every operation of the public API, from its one OpenAPI document: a new one cannot be forgotten. */
public final class Operations {

    /** Which the build holds to the services' own. */
    private static final Path FILE = Path.of(System.getProperty("vitae.root"), "contracts/openapi.json");

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private Operations() {}

    /** In the order of their paths. */
    public static List<Operation> all() {
        JsonNode document = document();
        Routes routes = new Routes();
        Set<Operation> all = new TreeSet<>(Comparator.comparing(Operation::path).thenComparing(Operation::method));
        document.path("paths").properties().forEach(address -> {
            Service service = routes.of(address.getKey())
                    .orElseThrow(() -> new AssertionError("the edge leads nobody to " + address.getKey()));
            address.getValue().properties().stream()
                    .filter(method -> METHODS.contains(method.getKey()))
                    .map(method -> operation(document, service, address, method))
                    .forEach(all::add);
        });
        return List.copyOf(all);
    }

    private static Operation operation(
            JsonNode document,
            Service service,
            Map.Entry<String, JsonNode> address,
            Map.Entry<String, JsonNode> method) {
        JsonNode said = method.getValue();
        Map<String, JsonNode> answers = new LinkedHashMap<>();
        said.path("responses").properties().forEach(answer -> answers.put(answer.getKey(), answer.getValue()));
        Map<String, JsonNode> bodies = new LinkedHashMap<>();
        followed(document, said.path("requestBody"))
                .path("content")
                .properties()
                .forEach(type -> bodies.put(type.getKey(), type.getValue().path("schema")));
        List<JsonNode> parameters = Stream.of(address.getValue(), said)
                .flatMap(place -> Operation.elements(place.path("parameters")).stream())
                .map(parameter -> followed(document, parameter))
                .toList();
        return new Operation(
                method.getKey().toUpperCase(),
                address.getKey(),
                Optional.ofNullable(said.path("operationId").textValue()),
                service,
                parameters,
                bodies,
                answers,
                document);
    }

    private static JsonNode followed(JsonNode document, JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }

    private static JsonNode document() {
        try {
            return World.json(Files.readString(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
