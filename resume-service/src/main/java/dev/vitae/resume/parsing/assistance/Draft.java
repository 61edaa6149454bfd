package dev.vitae.resume.parsing.assistance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitae.document.ContentJson;
import dev.vitae.document.ContentRules;
import dev.vitae.document.DatePrecision;
import dev.vitae.document.ResumeContent;
import dev.vitae.resume.parsing.wording.Folding;
import java.util.Optional;
import java.util.function.Function;

/** Content that is being filled, a value at a time; one that breaks a rule is not put there. */
final class Draft {

    private final ContentJson json = new ContentJson();
    private ObjectNode content;

    Draft(ResumeContent content) {
        this.content = (ObjectNode) json.tree(content);
    }

    ObjectNode content() {
        return content;
    }

    /** What stands there, or null. */
    String text(String path) {
        JsonNode there = content.at(path);
        return there.isTextual() ? there.asText() : null;
    }

    /** Answers the pointer of where it was put. @param path as of an {@link OpenMember} */
    Optional<String> put(String path, String text) {
        return kept(draft -> put(draft, path, text));
    }

    /** Only of an entry that is there. */
    Optional<String> putDate(String path, String date, DatePrecision precision) {
        return kept(draft -> {
            if (!(draft.at(parent(path)) instanceof ObjectNode entry)) {
                return Optional.empty();
            }
            entry.put(member(path), date).remove(member(path) + "Precision");
            if (precision != null) {
                entry.put(member(path) + "Precision", "year");
            }
            return Optional.of(path);
        });
    }

    /** Says that the entry has no end yet. */
    boolean goesOn(String path) {
        return kept(draft -> {
                    if (!(draft.at(parent(path)) instanceof ObjectNode entry)) {
                        return Optional.empty();
                    }
                    entry.remove(member(path));
                    entry.remove(member(path) + "Precision");
                    return Optional.of(path);
                })
                .isPresent();
    }

    private Optional<String> kept(Function<ObjectNode, Optional<String>> change) {
        ObjectNode changed = content.deepCopy();
        Optional<String> put = change.apply(changed).filter(path -> keepsTheRules(changed));
        content = put.isPresent() ? changed : content;
        return put;
    }

    private boolean keepsTheRules(ObjectNode changed) {
        try {
            return ContentRules.parsed().check(json.read(changed)).isEmpty();
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    private static Optional<String> put(ObjectNode draft, String path, String text) {
        if (path.endsWith("/-")) {
            return add(draft.withArray(parent(path)), parent(path), text);
        }
        if (path.contains("/-/")) {
            return addEntry(draft, path, text);
        }
        String entry = parent(path);
        JsonNode there = entry.equals("/personalInfo") ? draft.withObject(entry) : draft.at(entry);
        if (there.isMissingNode() && isName(path) && isNext(draft, entry)) {
            // Nothing is said of its end yet, so not that it goes on.
            there = draft.withArray(parent(entry)).addObject().put("endDatePrecision", "unknown");
        }
        if (!(there instanceof ObjectNode object)) {
            return Optional.empty();
        }
        object.put(member(path), text);
        return Optional.of(path);
    }

    private static Optional<String> add(ArrayNode list, String pointer, String text) {
        for (JsonNode other : list) {
            if (isSame(other, text)) {
                return Optional.empty();
            }
        }
        list.add(text);
        return Optional.of(pointer + "/" + (list.size() - 1));
    }

    private static Optional<String> addEntry(ObjectNode draft, String path, String text) {
        String pointer = parent(parent(path));
        ArrayNode list = draft.withArray(pointer);
        for (JsonNode other : list) {
            if (isSame(other.path(member(path)), text)) {
                return Optional.empty();
            }
        }
        list.addObject().put(member(path), text);
        return Optional.of(pointer + "/" + (list.size() - 1) + "/" + member(path));
    }

    private static boolean isSame(JsonNode other, String text) {
        return Folding.fold(other.asText()).equals(Folding.fold(text));
    }

    private static boolean isName(String path) {
        return path.endsWith("/company") || path.endsWith("/position");
    }

    private static boolean isNext(ObjectNode draft, String entry) {
        return draft.withArray(parent(entry)).size() == Integer.parseInt(member(entry));
    }

    private static String parent(String path) {
        return path.substring(0, path.lastIndexOf('/'));
    }

    private static String member(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
