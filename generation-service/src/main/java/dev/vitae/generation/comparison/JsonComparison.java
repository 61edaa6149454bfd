package dev.vitae.generation.comparison;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import dev.vitae.generation.comparison.WordDiff.Words;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What one JSON value says otherwise than another: member by member, of lists of what has an {@code id} or a {@code name} one
 * by one wherever it stands, of other lists place by place.
 */
public final class JsonComparison {

    private static final List<String> KEYS = List.of("id", "name");

    private final List<Difference> differences = new ArrayList<>();

    private JsonComparison() {}

    /** What became of a value. */
    @Schema(name = "ResourceChangeKind")
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED,
        /** A list has its entries in another order. */
        MOVED;

        @JsonValue
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One difference.
     *
     * @param path JSON pointer: of what was removed into the old value, else into the new one
     * @param before null of what was added or moved
     * @param after null of what was removed or moved
     * @param words of a text that became another one, else empty
     */
    public record Difference(String path, Kind kind, JsonNode before, JsonNode after, List<Words> words) {}

    /** In the order of the new value; what was removed comes with what is around it. */
    public static List<Difference> of(JsonNode before, JsonNode after) {
        JsonComparison comparison = new JsonComparison();
        comparison.compare("", before, "", after);
        return List.copyOf(comparison.differences);
    }

    private void compare(String was, JsonNode before, String is, JsonNode after) {
        if (before.equals(after)) {
            return;
        }
        if (before.isObject() && after.isObject()) {
            parts(members(before, was), members(after, is));
        } else if (before.isArray() && after.isArray()) {
            String key = key(before, after);
            Map<String, Part> old = entries(before, was, key);
            Map<String, Part> now = entries(after, is, key);
            parts(old, now);
            if (key != null && isMoved(old, now)) {
                differences.add(new Difference(is, Kind.MOVED, null, null, List.of()));
            }
        } else {
            boolean texts = before.isTextual() && after.isTextual();
            differences.add(new Difference(
                    is,
                    Kind.CHANGED,
                    before,
                    after,
                    texts ? WordDiff.of(before.textValue(), after.textValue()) : List.of()));
        }
    }

    private record Part(String path, JsonNode value) {}

    private void parts(Map<String, Part> old, Map<String, Part> now) {
        now.forEach((key, part) -> {
            Part before = old.get(key);
            if (before == null) {
                differences.add(new Difference(part.path(), Kind.ADDED, null, part.value(), List.of()));
            } else {
                compare(before.path(), before.value(), part.path(), part.value());
            }
        });
        old.forEach((key, part) -> {
            if (!now.containsKey(key)) {
                differences.add(new Difference(part.path(), Kind.REMOVED, part.value(), null, List.of()));
            }
        });
    }

    private static Map<String, Part> members(JsonNode object, String at) {
        Map<String, Part> members = new LinkedHashMap<>();
        for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            members.put(name, new Part(at + "/" + name.replace("~", "~0").replace("/", "~1"), object.get(name)));
        }
        return members;
    }

    private static Map<String, Part> entries(JsonNode list, String at, String key) {
        Map<String, Part> entries = new LinkedHashMap<>();
        for (int i = 0; i < list.size(); i++) {
            String known =
                    key == null ? String.valueOf(i) : list.get(i).get(key).textValue();
            entries.put(known, new Part(at + "/" + i, list.get(i)));
        }
        return entries;
    }

    /** By what the entries of both lists are known; null where they are not. */
    private static String key(JsonNode before, JsonNode after) {
        return KEYS.stream()
                .filter(key -> isKey(key, before) && isKey(key, after))
                .findFirst()
                .orElse(null);
    }

    private static boolean isKey(String key, JsonNode list) {
        List<String> values = new ArrayList<>();
        list.forEach(entry -> values.add(entry.path(key).textValue()));
        return !values.contains(null) && values.stream().distinct().count() == values.size();
    }

    private static boolean isMoved(Map<String, Part> old, Map<String, Part> now) {
        List<String> before = new ArrayList<>(old.keySet());
        List<String> after = new ArrayList<>(now.keySet());
        before.retainAll(now.keySet());
        after.retainAll(old.keySet());
        return !before.equals(after);
    }
}
