package dev.vitae.e2e.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** {@code contracts/answers.json}: what the document shows as an answer of each operation, by {@code operationId} and status. */
final class AnswerExamples {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /** One waits at a time: what is shown was answered to whoever asked first. */
    static final String ONCE = "rotateSigningKeys";

    private final Path file = Path.of(System.getProperty("vitae.root"), "contracts/answers.json");
    private final JsonNode before;
    private final Fiction fiction;
    private final Map<String, Map<String, JsonNode>> taken = new TreeMap<>();

    AnswerExamples(World world) {
        Map<String, String> names = new LinkedHashMap<>();
        new ApiExamples().ids().forEach((name, madeUp) -> {
            if (world.knows(ApiExamples.inWorld(name))) {
                names.put(world.thing(ApiExamples.inWorld(name)).asText(), madeUp);
            }
        });
        fiction = new Fiction(world, names);
        before = read();
    }

    synchronized void take(String operation, Answer answer) {
        String status = String.valueOf(answer.status());
        JsonNode now = fiction.of(answer.json());
        JsonNode known = before.path(operation).path(status);
        taken.computeIfAbsent(operation, any -> new TreeMap<>())
                .put(status, shape(known).equals(shape(now)) ? known : now);
    }

    /** Those taken; one that has the members of the answer still stays as it is. */
    void write() {
        before.path(ONCE).properties().forEach(it -> taken.computeIfAbsent(ONCE, any -> new TreeMap<>())
                .putIfAbsent(it.getKey(), it.getValue()));
        ObjectNode all = JSON.createObjectNode();
        taken.forEach((operation, answers) -> answers.forEach(all.withObjectProperty(operation)::set));
        try {
            Files.writeString(file, JSON.writeValueAsString(all) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> shape(JsonNode node) {
        Set<String> members = new TreeSet<>();
        members.add(node.getNodeType().name());
        node.properties()
                .forEach(it -> shape(it.getValue()).forEach(deeper -> members.add(it.getKey() + "/" + deeper)));
        if (node.isArray()) {
            node.forEach(item -> shape(item).forEach(deeper -> members.add("-/" + deeper)));
        }
        return members;
    }

    private JsonNode read() {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
