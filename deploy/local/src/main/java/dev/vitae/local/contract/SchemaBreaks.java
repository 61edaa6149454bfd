package dev.vitae.local.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What breaks between two schemas: input that is not taken any more, output that is not there any more. */
final class SchemaBreaks {

    /** Less of these takes less. */
    private static final Set<String> MOST = Set.of("maxLength", "maxItems", "maximum", "exclusiveMaximum");

    private static final Set<String> LEAST = Set.of("minLength", "minItems", "minimum", "exclusiveMinimum");

    private final JsonNode released;
    private final JsonNode current;
    private final List<String> found;
    private final Set<List<JsonNode>> seen = new HashSet<>();

    SchemaBreaks(JsonNode released, JsonNode current, List<String> found) {
        this.released = released;
        this.current = current;
        this.found = found;
    }

    void input(String place, JsonNode before, JsonNode now) {
        compare(place, before, now, true);
    }

    void output(String place, JsonNode before, JsonNode now) {
        compare(place, before, now, false);
    }

    private void compare(String place, JsonNode reference, JsonNode newer, boolean input) {
        if (!seen.add(List.of(reference, newer))) {
            return;
        }
        JsonNode before = resolved(released, reference);
        JsonNode now = resolved(current, newer);
        if (!before.path("type").equals(now.path("type"))
                || !before.path("format").equals(now.path("format"))) {
            found.add(place + " was " + kind(before) + " and is " + kind(now));
            return;
        }
        for (String choice : new String[] {"oneOf", "anyOf", "allOf"}) {
            choices(choice, place, before, now, input);
        }
        members(place, before, now, input);
        if (input) {
            limits(place, before, now);
        }
        if (before.has("items") && now.has("items")) {
            compare(place + "[]", before.get("items"), now.get("items"), input);
        }
    }

    /** One by one: what a schema is called is nothing that is sent. */
    private void choices(String choice, String place, JsonNode before, JsonNode now, boolean input) {
        if (before.path(choice).size() != now.path(choice).size()) {
            found.add(place + " has another " + choice);
            return;
        }
        for (int i = 0; i < before.path(choice).size(); i++) {
            compare(place, before.path(choice).get(i), now.path(choice).get(i), input);
        }
    }

    private void members(String place, JsonNode before, JsonNode now, boolean input) {
        before.path("properties").properties().forEach(member -> {
            JsonNode today = now.path("properties").path(member.getKey());
            String at = place + "." + member.getKey();
            if (today.isMissingNode()) {
                found.add(at + (input ? " is not taken any more" : " is gone"));
            } else {
                compare(at, member.getValue(), today, input);
            }
        });
        Set<String> always = texts(before.path("required"));
        Set<String> today = texts(now.path("required"));
        for (String name : input ? without(today, always) : without(always, today)) {
            found.add(place + "." + name + (input ? " has to be sent now" : " may be missing now"));
        }
    }

    private void limits(String place, JsonNode before, JsonNode now) {
        for (String word : without(texts(before.path("enum")), texts(now.path("enum")))) {
            found.add(place + " does not take " + word + " any more");
        }
        if (!before.has("enum") && now.has("enum")) {
            found.add(place + " takes some words alone now");
        }
        if (now.has("pattern") && !now.path("pattern").equals(before.path("pattern"))) {
            found.add(place + " has another pattern");
        }
        MOST.forEach(limit -> {
            if (now.has(limit)
                    && (!before.has(limit)
                            || now.get(limit).asDouble() < before.get(limit).asDouble())) {
                found.add(place + " has a lower " + limit);
            }
        });
        LEAST.forEach(limit -> {
            if (now.has(limit)
                    && (!before.has(limit)
                            || now.get(limit).asDouble() > before.get(limit).asDouble())) {
                found.add(place + " has a higher " + limit);
            }
        });
    }

    static JsonNode resolved(JsonNode document, JsonNode node) {
        String reference = node.path("$ref").asText();
        return reference.startsWith("#/") ? resolved(document, document.at(reference.substring(1))) : node;
    }

    private static String kind(JsonNode schema) {
        String format = schema.path("format").asText();
        return schema.path("type").asText("anything") + (format.isEmpty() ? "" : " (" + format + ")");
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new TreeSet<>();
        array.forEach(it -> texts.add(it.asText()));
        return texts;
    }

    private static Set<String> without(Set<String> all, Set<String> others) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(others);
        return rest;
    }
}
