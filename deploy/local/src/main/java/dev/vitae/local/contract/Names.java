package dev.vitae.local.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitae.local.Service;
import java.util.Locale;
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
        boolean more = true;
        while (more) {
            // One that leads to an ambiguous one is another in each service, too.
            more = moreAreAmbiguous();
        }
        services.forEach((service, itself) -> {
            ObjectNode schemas = schemas(itself);
            Map<String, String> names = new TreeMap<>();
            ambiguous.stream().filter(schemas::has).forEach(name -> names.put(name, newName(service, name, schemas)));
            rename(itself, names);
            names.forEach((before, now) -> schemas.set(now, schemas.remove(before)));
        });
    }

    private boolean moreAreAmbiguous() {
        Map<String, JsonNode> known = new TreeMap<>();
        Set<String> more = new TreeSet<>();
        services.values().forEach(itself -> schemas(itself).properties().forEach(it -> {
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

    /** {@code GenerationStatus}, or {@code StatusOfGeneration} where the service has one of that name already. */
    private static String newName(Service service, String name, ObjectNode schemas) {
        String first = service.name().charAt(0) + service.id().substring(1).toLowerCase(Locale.ROOT);
        return schemas.has(first + name) ? name + "Of" + first : first + name;
    }

    private static void rename(JsonNode node, Map<String, String> names) {
        if (node instanceof ObjectNode object && object.path("$ref").asText().startsWith(SCHEMAS)) {
            String name = object.get("$ref").asText().substring(SCHEMAS.length());
            object.put("$ref", SCHEMAS + names.getOrDefault(name, name));
        }
        node.forEach(member -> rename(member, names));
    }

    private static ObjectNode schemas(ObjectNode document) {
        return (ObjectNode) document.get("components").get("schemas");
    }
}
