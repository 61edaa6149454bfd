package dev.vitae.local.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Says of each operation what all of its kind do by the rules of the house, and no annotation repeats. */
final class HouseRules {

    private static final int EVERY_ROLE = 3;

    private final ObjectNode document;
    private final HouseParameters parameters;
    private final HouseProblems problems;
    private final HouseAnswers answers = new HouseAnswers();
    private final Set<String> tags = new TreeSet<>();

    HouseRules(ObjectNode document) {
        this.document = document;
        this.parameters = new HouseParameters(document);
        this.problems = new HouseProblems(document);
    }

    void apply(String path, String method, ObjectNode operation) {
        String tag = path.replaceFirst("^/(api/v1/)?", "").replaceFirst("/.*", "");
        operation.putArray("tags").add(tag);
        tags.add(tag);
        nameBodies(operation);
        security(path, operation);
        parameters.apply(method, operation);
        answers.apply(method, operation);
        problems.apply(path, method, operation);
    }

    /** Pages of items, and what a problem's code may be. */
    Map<String, JsonNode> schemas() {
        Map<String, JsonNode> schemas = new TreeMap<>(answers.pages());
        ObjectNode codes = document.objectNode().put("type", "string");
        codes.put("description", "What was refused; docs/api.md says what each means. There may be more");
        problems.codes().forEach(codes.putArray("enum")::add);
        schemas.put("ProblemCode", codes);
        return schemas;
    }

    Map<String, JsonNode> responses() {
        return problems.responses();
    }

    ArrayNode tags() {
        ArrayNode all = document.arrayNode();
        tags.forEach(tag -> all.addObject().put("name", tag));
        return all;
    }

    /** A form that has a name is described there alone; the scanner repeats its members beside it. */
    private static void nameBodies(ObjectNode operation) {
        for (JsonNode type : operation.at("/requestBody/content")) {
            if (type.path("schema") instanceof ObjectNode schema && schema.has("$ref")) {
                schema.retain("$ref");
            }
        }
    }

    /** Of what not every role may, {@code x-roles} names those that may. */
    private static void security(String path, ObjectNode operation) {
        JsonNode known = operation.path("security").path(0);
        ArrayNode ways = operation.putArray("security");
        if (path.startsWith("/auth/") || known.isMissingNode()) {
            return;
        }
        ways.addObject().putArray("bearer");
        ways.addObject().putArray("session");
        JsonNode roles = known.elements().next();
        if (roles.size() < EVERY_ROLE) {
            operation.set("x-roles", roles);
        }
    }
}
