package dev.vitae.local.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What each operation is sent and answers, for example: of {@code contracts/examples.json}, which people write and a test sends, and
 * {@code contracts/answers.json}, which the test writes of the answers.
 */
final class HouseExamples {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String FILE_FORM = "multipart/form-data";
    private static final String JSON = "application/json";

    private final Map<String, List<JsonNode>> requests = new TreeMap<>();
    private final Map<String, JsonNode> answers = new TreeMap<>();
    private final JsonNode problems;

    HouseExamples(JsonNode requests, JsonNode answers) {
        Stream.of("steps", "others").forEach(list -> requests.path(list).forEach(it -> this.requests
                .computeIfAbsent(it.path("operation").asText(), any -> new ArrayList<>())
                .add(it)));
        answers.properties().forEach(it -> this.answers.put(it.getKey(), it.getValue()));
        problems = requests.path("problems");
    }

    void apply(ObjectNode operation) {
        String name = operation.path("operationId").asText();
        JsonNode content = operation.at("/requestBody/content");
        Optional.ofNullable(requests.remove(name)).orElse(List.of()).forEach(sent -> send(content, sent));
        JsonNode shown = answers.remove(name);
        if (shown != null) {
            shown.properties().forEach(it -> show(operation, it.getKey(), it.getValue()));
        }
    }

    private static void send(JsonNode content, JsonNode sent) {
        content.properties().forEach(type -> {
            ObjectNode body = (ObjectNode) type.getValue();
            if (type.getKey().equals(FILE_FORM) && sent.has("file")) {
                sendFile(body, sent.path("file"));
            } else if (type.getKey().equals(FORM) && sent.has("form")) {
                body.set("example", sent.path("form"));
            } else if (type.getKey().endsWith("json") && sent.has("body")) {
                body.set("example", sent.path("body"));
            }
        });
    }

    /** By its name. What is no text cannot be shown, and JSON has no word for it. */
    private static void sendFile(ObjectNode form, JsonNode file) {
        String name = file.path("name").asText();
        String text = file.path("text").asText("the bytes of " + name);
        form.withObjectProperty("examples")
                .putObject(name)
                .put("summary", "A part of Content-Type " + file.path("type").asText() + " whose filename is " + name)
                .putObject("value")
                .put("file", text);
    }

    /** One of a status is one of the others that have the same schema, too. */
    private static void show(ObjectNode operation, String status, JsonNode example) {
        JsonNode responses = operation.path("responses");
        JsonNode schema = json(responses.path(status)).path("schema");
        if (schema.isMissingNode()) {
            throw new IllegalStateException("an example of " + status + ", which "
                    + operation.path("operationId").asText() + " does not answer");
        }
        responses.properties().stream()
                .filter(it -> it.getKey().compareTo("400") < 0)
                .map(it -> json(it.getValue()))
                .filter(content -> content.path("schema").equals(schema))
                .forEach(content -> ((ObjectNode) content).set("example", example));
    }

    private static JsonNode json(JsonNode response) {
        return response.path("content").path(JSON);
    }

    /** @param responses that several operations refer to, by name; each has an example */
    void applyToProblems(Map<String, JsonNode> responses) {
        Set<String> shown = new TreeSet<>();
        problems.fieldNames().forEachRemaining(shown::add);
        if (!shown.equals(responses.keySet())) {
            throw new IllegalStateException(
                    "examples.json shows the problems " + shown + ", there are " + responses.keySet());
        }
        responses.forEach((name, response) ->
                ((ObjectNode) response.at("/content/application~1problem+json")).set("example", problems.get(name)));
    }

    /** Fails when an example is of no operation. */
    void finish() {
        if (!requests.isEmpty() || !answers.isEmpty()) {
            throw new IllegalStateException("examples of no operation: " + requests.keySet() + ", " + answers.keySet());
        }
    }
}
