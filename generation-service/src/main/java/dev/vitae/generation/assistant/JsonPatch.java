package dev.vitae.generation.assistant;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * Applies JSON Patches (RFC 6902) to drafts: all of their operations or none. A draft's {@code personalInfo} and lists count
 * as empty where they are missing, so that there is always something to add to.
 */
public final class JsonPatch {

    private static final List<String> LISTS =
            List.of("experience", "education", "skills", "certifications", "languages", "sections");

    private JsonPatch() {}

    /** Empty where it does not apply, because the draft is not what it was made for. */
    public static Optional<ObjectNode> apply(ObjectNode draft, List<Op> patch) {
        ObjectNode changed = open(draft);
        for (Op op : patch) {
            if (!apply(changed, op)) {
                return Optional.empty();
            }
        }
        return Optional.of(close(changed));
    }

    private static ObjectNode open(ObjectNode draft) {
        ObjectNode open = draft.deepCopy();
        if (!open.path("personalInfo").isObject()) {
            open.putObject("personalInfo");
        }
        LISTS.stream().filter(list -> !open.path(list).isArray()).forEach(open::putArray);
        return open;
    }

    private static ObjectNode close(ObjectNode open) {
        if (open.path("personalInfo").isEmpty()) {
            open.remove("personalInfo");
        }
        LISTS.stream().filter(list -> open.path(list).isEmpty()).forEach(open::remove);
        return open;
    }

    private static boolean apply(ObjectNode root, Op op) {
        JsonPointer at = JsonPointer.compile(op.path());
        JsonNode parent = at.head() == null ? null : root.at(at.head());
        String last = at.head() == null ? "" : at.last().getMatchingProperty();
        return switch (op.op()) {
            case "test" -> root.at(at).equals(op.value());
            case "add" -> parent != null && add(parent, last, op.value());
            default -> false;
        };
    }

    private static boolean add(JsonNode parent, String last, JsonNode value) {
        if (parent instanceof ObjectNode object) {
            object.set(last, value);
            return true;
        }
        if (!(parent instanceof ArrayNode array)) {
            return false;
        }
        int place = last.equals("-") ? array.size() : place(last);
        if (place < 0 || place > array.size()) {
            return false;
        }
        array.insert(place, value);
        return true;
    }

    private static int place(String token) {
        return token.matches("\\d{1,4}") ? Integer.parseInt(token) : -1;
    }
}
