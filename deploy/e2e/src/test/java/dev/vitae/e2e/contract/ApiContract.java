package dev.vitae.e2e.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** {@code contracts/openapi.json}, as a client reads it. */
public final class ApiContract {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final JsonNode document;
    private final Map<String, Operation> operations = new HashMap<>();
    private final Map<JsonNode, Schema> schemas = new ConcurrentHashMap<>();

    /** @param method in lower case */
    public record Operation(String name, String method, String path, JsonNode itself) {

        /** The media type of its body that is JSON; empty where there is none. */
        public String bodyType() {
            return itself.at("/requestBody/content").properties().stream()
                    .map(Map.Entry::getKey)
                    .filter(type -> type.endsWith("json"))
                    .findFirst()
                    .orElse("");
        }
    }

    public ApiContract() {
        try {
            document = JSON.readTree(Path.of(System.getProperty("vitae.root"), "contracts/openapi.json")
                    .toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    String name = operation.getValue().path("operationId").asText();
                    operations.put(name, new Operation(name, operation.getKey(), path.getKey(), operation.getValue()));
                }));
    }

    public Operation operation(String name) {
        if (!operations.containsKey(name)) {
            throw new IllegalArgumentException("no operation is called " + name);
        }
        return operations.get(name);
    }

    public List<Operation> operations() {
        return List.copyOf(operations.values());
    }

    /** What is wrong with a body that an operation is sent; that of a form as JSON, a file in it as a text. */
    public List<String> wrongWithBody(Operation operation, String type, String body) {
        JsonNode content = operation.itself().path("requestBody").path("content");
        return content.has(type) ? wrong(content.path(type), body) : List.of("no body of type " + type);
    }

    /** What is wrong with an answer of JSON, its status included. */
    public List<String> wrongWithAnswer(Operation operation, int status, String type, String body) {
        JsonNode answer = operation.itself().path("responses").path(String.valueOf(status));
        if (answer.isMissingNode()) {
            return List.of("answers " + status);
        }
        JsonNode content = answer.path("content");
        if (content.isMissingNode()) {
            return body.isEmpty() ? List.of() : List.of("has a body");
        }
        String plain = type.replaceFirst(";.*", "");
        return content.has(plain)
                ? plain.endsWith("json") ? wrong(content.path(plain), body) : List.of()
                : List.of("is of type " + plain);
    }

    /** The statuses below 400 that come with JSON, other than files. */
    public List<Integer> goodAnswersInJson(Operation operation) {
        return operation.itself().path("responses").properties().stream()
                .filter(answer -> answer.getKey().compareTo("400") < 0)
                .filter(answer -> answer.getValue().path("content").has("application/json"))
                .filter(answer -> !operation.path().equals("/openapi.json"))
                .filter(answer -> !answer.getValue()
                        .at("/content/application~1json/schema/format")
                        .asText()
                        .equals("binary"))
                .map(answer -> Integer.valueOf(answer.getKey()))
                .toList();
    }

    /** What the document shows as an answer in JSON; missing where it shows none. */
    public JsonNode answerExample(Operation operation, int status) {
        return json(operation, status).path("example");
    }

    /** Members of an answer in JSON that the document does not name, as pointers. */
    public List<String> unnamedInAnswer(Operation operation, int status, JsonNode body) {
        return new Members(document).unnamed(json(operation, status).path("schema"), body);
    }

    /** What the document shows of each problem that several operations answer, by its name. */
    public Map<String, JsonNode> sharedProblems() {
        Map<String, JsonNode> problems = new HashMap<>();
        document.at("/components/responses")
                .properties()
                .forEach(it ->
                        problems.put(it.getKey(), it.getValue().at("/content/application~1problem+json/example")));
        return problems;
    }

    /** What is wrong with a problem document. */
    public List<String> wrongWithProblem(JsonNode problem) {
        return wrong(
                JSON.createObjectNode().set("schema", document.at("/components/schemas/Problem")), problem.toString());
    }

    private static JsonNode json(Operation operation, int status) {
        return operation
                .itself()
                .path("responses")
                .path(String.valueOf(status))
                .path("content")
                .path("application/json");
    }

    private List<String> wrong(JsonNode content, String body) {
        Schema schema = schemas.computeIfAbsent(content.path("schema"), it -> {
            ObjectNode whole = it.deepCopy();
            whole.set("components", document.get("components"));
            return SCHEMAS.getSchema(whole);
        });
        List<String> wrong = new ArrayList<>();
        for (Error error : schema.validate(body, InputFormat.JSON)) {
            wrong.add(error.toString());
        }
        return wrong;
    }
}
