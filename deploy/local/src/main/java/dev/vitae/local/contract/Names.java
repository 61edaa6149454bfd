package dev.vitae.local.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.vitae.local.Service;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Schemas of several services that have a name in common without being the same get the service's name before theirs. */
final class Names {

    private static final String SCHEMAS = "#/components/schemas/";

    private final Map<Service, ObjectNode> services;
    private final Set<String> ambiguous = new TreeSet<>();

    Names(Map<Service, ObjectNode> services) {
        this.services = services;
    }

    void tellApart() {
        while (moreAreAmbiguous()) {
            // Until none is: one that leads to an ambiguous one is another in each service, too.
        }
        services.forEach((service, itself) -> {
            String first =
                    service.id().substring(0, 1).toUpperCase() + service.id().substring(1);
            rename(itself, first);
            ObjectNode schemas = (ObjectNode) itself.get("components").get("schemas");
            for (String name : ambiguous) {
                JsonNode schema = schemas.remove(name);
                if (schema != null) {
                    schemas.set(first + name, schema);
                }
            }
        });
    }

    private boolean moreAreAmbiguous() {
        Map<String, JsonNode> known = new TreeMap<>();
        Set<String> more = new TreeSet<>();
        services.values().forEach(itself -> itself.get("components")
                .get("schemas")
                .fields()
                .forEachRemaining(it -> {
                    JsonNode former = known.putIfAbsent(it.getKey(), it.getValue());
                    if (former != null && (!former.equals(it.getValue()) || leadsToAmbiguous(former))) {
                        more.add(it.getKey());
                    }
                }));
        return ambiguous.addAll(more);
    }

    private boolean leadsToAmbiguous(JsonNode schema) {
        return schema.findValuesAsText("$ref").stream()
                .anyMatch(reference -> ambiguous.contains(reference.replace(SCHEMAS, "")));
    }

    private void rename(JsonNode node, String first) {
        if (node instanceof ObjectNode object
                && object.path("$ref").asText().startsWith(SCHEMAS)
                && ambiguous.contains(object.get("$ref").asText().substring(SCHEMAS.length()))) {
            object.set(
                    "$ref",
                    TextNode.valueOf(
                            SCHEMAS + first + object.get("$ref").asText().substring(SCHEMAS.length())));
        }
        node.forEach(member -> rename(member, first));
    }
}
