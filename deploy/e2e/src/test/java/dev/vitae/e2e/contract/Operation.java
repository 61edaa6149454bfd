package dev.vitae.e2e.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitae.local.Service;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * One operation of the public API, as its OpenAPI document has it.
 *
 * @param method in capitals
 * @param path template, e.g. {@code /api/v1/resumes/{id}}
 * @param id {@code operationId}, empty where the document names none
 * @param service that answers it
 * @param parameters OpenAPI parameter objects: {@code name}, {@code in}, {@code required}, {@code schema}
 * @param bodies schema of the request's body by media type
 * @param answers response objects by status
 * @param document the whole document, which {@code $ref}s point into
 */
public record Operation(
        String method,
        String path,
        Optional<String> id,
        Service service,
        List<JsonNode> parameters,
        Map<String, JsonNode> bodies,
        Map<String, JsonNode> answers,
        JsonNode document) {

    /** {@code METHOD path}, by which tables name it. */
    public String name() {
        return method + " " + path;
    }

    /** Whether it asks for the version that is changed. */
    public boolean takesIfMatch() {
        return header("If-Match");
    }

    public boolean takesIdempotencyKey() {
        return header("Idempotency-Key");
    }

    /** Whether it is one page of a list. */
    public boolean isPaged() {
        return names("query").contains("cursor") && names("query").contains("limit");
    }

    public boolean reads() {
        return method.equals("GET");
    }

    /** Names of parameters in {@code path}, {@code query} or {@code header}. */
    public List<String> names(String in) {
        return parameters.stream()
                .filter(parameter -> parameter.path("in").asText().equals(in))
                .map(parameter -> parameter.path("name").asText())
                .toList();
    }

    /** What a schema, parameter or answer says once its {@code $ref} is followed. */
    public JsonNode resolved(JsonNode node) {
        JsonNode found = node;
        while (found.has("$ref")) {
            found = document.at(found.path("$ref").asText().substring(1));
        }
        return found;
    }

    private boolean header(String name) {
        return names("header").stream().anyMatch(name::equalsIgnoreCase);
    }

    /** Elements of an array node, none of a missing one. */
    static List<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Operation that && name().equals(that.name());
    }

    @Override
    public int hashCode() {
        return name().hashCode();
    }

    @Override
    public String toString() {
        return name();
    }
}
