package dev.vitae.local.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitae.local.Routes;
import dev.vitae.local.Service;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Puts the services' documents into one: only what {@link Routes} lets through, each operation under a name of its own. */
final class Merge {

    private static final Routes ROUTES = new Routes();

    private final ObjectNode document;
    private final Map<Service, ObjectNode> services = new EnumMap<>(Service.class);

    private final HouseExamples examples;

    /** @param document what the house says of itself; becomes the whole document */
    Merge(ObjectNode document, HouseExamples examples) {
        this.document = document;
        this.examples = examples;
    }

    void add(Service service, ObjectNode itself) {
        ObjectNode paths = (ObjectNode) itself.get("paths");
        Iterator<String> addresses = paths.fieldNames();
        while (addresses.hasNext()) {
            if (!ROUTES.of(addresses.next().replaceAll("\\{[^}]+}", "x")).equals(Optional.of(service))) {
                addresses.remove();
            }
        }
        answersOfTheHouse(paths);
        new Reachable(itself).dropTheRest();
        Patterns.translate(itself);
        plain(itself);
        services.put(service, itself);
    }

    void finish() {
        new Names(services).tellApart();
        Map<String, JsonNode> paths = new TreeMap<>();
        Map<String, JsonNode> schemas = new TreeMap<>();
        HouseRules rules = new HouseRules(document);
        services.forEach((service, itself) -> {
            itself.get("components").get("schemas").fields().forEachRemaining(it -> put(schemas, it));
            itself.get("paths").fields().forEachRemaining(path -> {
                path.getValue().fields().forEachRemaining(operation -> {
                    ObjectNode what = (ObjectNode) operation.getValue();
                    rules.apply(path.getKey(), operation.getKey(), what);
                    examples.apply(what);
                });
                paths.put(path.getKey(), path.getValue());
            });
        });
        rules.schemas().entrySet().forEach(it -> put(schemas, it));
        document.at("/components/schemas").properties().forEach(it -> completed(schemas, it));
        HousePatches patches = new HousePatches(schemas);
        paths.values().forEach(path -> path.forEach(patches::apply));
        document.withObjectProperty("components").putObject("schemas").setAll(schemas);
        examples.applyToProblems(rules.responses());
        document.withObjectProperty("components").putObject("responses").setAll(rules.responses());
        document.set("tags", rules.tags());
        document.putObject("paths").setAll(paths);
        new Reachable(document).dropTheRest();
        unique(paths);
        examples.finish();
    }

    /** What several operations answer alike is written once, by the house, and stands at each of them. */
    private void answersOfTheHouse(ObjectNode paths) {
        paths.forEach(path -> path.forEach(
                operation -> operation.get("responses").properties().forEach(answer -> {
                    String reference = answer.getValue().path("$ref").asText();
                    if (!reference.isEmpty()) {
                        answer.setValue(document.at(reference.substring(1)).deepCopy());
                    }
                })));
    }

    /**
     * A schema that leads to another one is of that one's type, whatever the Java type says. What a document keeps of members that it
     * does not know ({@code OtherMembers}) is on a level with those that it knows.
     */
    private static void plain(JsonNode node) {
        if (node instanceof ObjectNode schema && schema.has("$ref")) {
            schema.remove("type");
        }
        if (node.path("properties").has("\u0000")) {
            ((ObjectNode) node.get("properties")).remove("\u0000");
            ((ObjectNode) node).put("additionalProperties", true);
        }
        node.forEach(Merge::plain);
    }

    private static void put(Map<String, JsonNode> schemas, Map.Entry<String, JsonNode> schema) {
        JsonNode former = schemas.put(schema.getKey(), schema.getValue());
        if (former != null && !former.equals(schema.getValue())) {
            throw new IllegalStateException("two schemas are called " + schema.getKey());
        }
    }

    /** Of a schema that a service has, the house says members that no annotation can. */
    private static void completed(Map<String, JsonNode> schemas, Map.Entry<String, JsonNode> ours) {
        JsonNode known = schemas.putIfAbsent(ours.getKey(), ours.getValue());
        if (known != null) {
            ours.getValue().path("properties").properties().forEach(it -> ((ObjectNode) known.get("properties"))
                    .set(it.getKey(), it.getValue()));
        }
    }

    private static void unique(Map<String, JsonNode> paths) {
        TreeSet<String> names = new TreeSet<>();
        paths.forEach((path, operations) -> operations.forEach(operation -> {
            String name = operation.path("operationId").asText();
            if (name.isEmpty() || operation.path("summary").asText().isEmpty()) {
                throw new IllegalStateException(path + " has an operation without an operationId or a summary");
            }
            if (!names.add(name)) {
                throw new IllegalStateException("two operations are called " + name);
            }
        }));
    }
}
