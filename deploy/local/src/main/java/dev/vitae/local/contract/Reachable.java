package dev.vitae.local.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.TreeSet;

/** The components that a document's paths lead to. */
final class Reachable {

    private static final String COMPONENTS = "#/components/";

    private final ObjectNode document;
    private final Set<String> found = new TreeSet<>();

    Reachable(ObjectNode document) {
        this.document = document;
    }

    void dropTheRest() {
        Deque<JsonNode> open = new ArrayDeque<>();
        open.add(document.get("paths"));
        while (!open.isEmpty()) {
            for (JsonNode reference : open.pop().findValues("$ref")) {
                String name = reference.asText();
                if (name.startsWith(COMPONENTS) && found.add(name)) {
                    JsonNode component = document.at(name.substring(1));
                    if (component.isMissingNode()) {
                        throw new IllegalStateException("there is no " + name);
                    }
                    open.add(component);
                }
            }
        }
        document.withObjectProperty("components").fields().forEachRemaining(kind -> {
            if (!kind.getKey().equals("securitySchemes")) {
                ((ObjectNode) kind.getValue())
                        .retain(found.stream()
                                .filter(name -> name.startsWith(COMPONENTS + kind.getKey() + "/"))
                                .map(name -> name.substring(name.lastIndexOf('/') + 1))
                                .toList());
            }
        });
    }
}
