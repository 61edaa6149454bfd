package dev.vitae.resume.parsing.assistance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitae.resume.parsing.ParsedResume;
import dev.vitae.resume.parsing.TextLine;
import dev.vitae.resume.parsing.Warning;
import dev.vitae.resume.parsing.provenance.Origin;
import dev.vitae.resume.parsing.provenance.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the parser had kept in the sections for want of a better place, and what is left of it: an entry of a line that a value
 * was taken from goes where each of its words has found its place.
 */
final class LeftOver {

    private final ParsedResume parsed;
    private final List<TextLine> lines;
    private final List<TextLine> placed = new ArrayList<>();

    /** @param taken indexes of the lines that values were taken from */
    LeftOver(ParsedResume parsed, Set<Integer> taken) {
        this.parsed = parsed;
        this.lines = taken.stream().map(parsed.lines()::get).toList();
    }

    /** The content without such entries; origins of the entries behind one move with them. */
    ObjectNode removed(ObjectNode content, Map<String, Origin> origins) {
        if (!(content.get("sections") instanceof ArrayNode sections)) {
            return content;
        }
        Set<String> said = new HashSet<>();
        content.properties().stream()
                .filter(member -> !member.getKey().equals("sections"))
                .forEach(member -> collect(member.getValue(), said));
        Map<String, Origin> before = new LinkedHashMap<>(origins);
        origins.keySet().removeIf(pointer -> pointer.startsWith("/sections/"));
        ArrayNode left = sections.arrayNode();
        for (int i = 0; i < sections.size(); i++) {
            add(left, (ObjectNode) sections.get(i), "/sections/" + i, said, before, origins);
        }
        if (left.isEmpty()) {
            content.remove("sections");
        } else {
            content.set("sections", left);
        }
        return content;
    }

    private void add(
            ArrayNode left,
            ObjectNode section,
            String from,
            Set<String> said,
            Map<String, Origin> before,
            Map<String, Origin> origins) {
        String to = "/sections/" + left.size();
        ArrayNode entries = section.arrayNode();
        for (int i = 0; i < section.path("entries").size(); i++) {
            JsonNode entry = section.path("entries").get(i);
            if (!isPlaced(entry.asText(), said)) {
                move(from + "/entries/" + i, to + "/entries/" + entries.size(), before, origins);
                entries.add(entry);
            }
        }
        if (!entries.isEmpty() || section.path("entries").isEmpty()) {
            move(from + "/heading", to + "/heading", before, origins);
            section.set("entries", entries);
            left.add(section);
        }
    }

    private static void move(String from, String to, Map<String, Origin> before, Map<String, Origin> origins) {
        if (before.containsKey(from)) {
            origins.put(to, before.get(from));
        }
    }

    private boolean isPlaced(String entry, Set<String> said) {
        if (!said.containsAll(Token.runs(entry))) {
            return false;
        }
        for (TextLine line : lines) {
            if (FileText.readings(List.of(line)).stream()
                    .anyMatch(text -> !text.find(entry).isEmpty())) {
                placed.add(line);
                return true;
            }
        }
        return false;
    }

    private static void collect(JsonNode node, Set<String> said) {
        if (node.isTextual()) {
            said.addAll(Token.runs(node.asText()));
        }
        node.forEach(below -> collect(below, said));
    }

    /** The reader's warnings, but of lines that are understood now. */
    List<Warning> warnings() {
        List<TextLine> understood = new ArrayList<>(placed);
        return parsed.warnings().stream()
                .filter(warning -> !warning.code().equals("unread_line") || !isOneOf(understood, warning))
                .toList();
    }

    private static boolean isOneOf(List<TextLine> understood, Warning warning) {
        for (TextLine line : understood) {
            if (line.page() == warning.page() && line.line() == warning.line()) {
                return understood.remove(line);
            }
        }
        return false;
    }
}
