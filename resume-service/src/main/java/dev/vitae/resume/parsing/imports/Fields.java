package dev.vitae.resume.parsing.imports;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitae.document.Limits;
import dev.vitae.extraction.UnreadableFile;
import dev.vitae.extraction.UnreadableFile.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Looks into a tree that anybody may have written: what is missing, blank or of another kind is absent. */
final class Fields {

    private Fields() {}

    /** The first of the members that says something, on one line; null where none does. */
    static String text(JsonNode node, String... members) {
        return stated(node, members)
                .map(Texts::line)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse(null);
    }

    /** The same of what an editor may have written as HTML: lines, list items with bullets. */
    static String rich(JsonNode node, String... members) {
        return stated(node, members)
                .map(RichText::of)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(null);
    }

    /** The same of plain text with line ends. */
    static String lines(JsonNode node, String... members) {
        return stated(node, members)
                .map(Texts::lines)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(null);
    }

    private static Stream<String> stated(JsonNode node, String... members) {
        return Stream.of(members).map(node::path).map(Fields::value).filter(Objects::nonNull);
    }

    /** What a node says itself; an XML element with attributes or children keeps its own text under {@code $}. */
    static String value(JsonNode node) {
        JsonNode own = node.isObject() ? node.path(XmlTree.TEXT) : node;
        return own.isTextual() || own.isNumber() ? own.asText() : null;
    }

    /**
     * The members of a list; one alone may stand without a list, and XML puts {@code XList} around each {@code X}.
     *
     * @throws UnreadableFile where there are more than a résumé may have lines
     */
    static List<JsonNode> list(JsonNode node, String member) {
        JsonNode found = node.path(member);
        if (found.isMissingNode()) {
            found = node.path(member + "List").path(member);
        }
        List<JsonNode> list = new ArrayList<>();
        if (found.isArray()) {
            found.forEach(list::add);
        } else if (!found.isMissingNode() && !found.isNull()) {
            list.add(found);
        }
        if (list.size() > Limits.LINES) {
            throw new UnreadableFile(Reason.TOO_COMPLEX);
        }
        return list;
    }

    /** The texts of a list of texts. */
    static List<String> texts(JsonNode node, String member) {
        return list(node, member).stream()
                .map(Fields::value)
                .filter(Objects::nonNull)
                .map(Texts::line)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** The first that is stated; null where none is. */
    static String first(String... texts) {
        return Stream.of(texts).filter(Objects::nonNull).findFirst().orElse(null);
    }

    /** What is stated of two, one behind the other. */
    static String words(String first, String second) {
        return Stream.of(first, second)
                .filter(Objects::nonNull)
                .reduce((before, after) -> before + " " + after)
                .orElse(null);
    }

    /** The texts of a list of texts, with commas; null where there are none. */
    static String joined(JsonNode node, String member) {
        return joined(texts(node, member).toArray(String[]::new));
    }

    /** What is stated of several, with commas. */
    static String joined(String... texts) {
        return Stream.of(texts)
                .filter(Objects::nonNull)
                .distinct()
                .reduce((before, after) -> before + ", " + after)
                .orElse(null);
    }
}
