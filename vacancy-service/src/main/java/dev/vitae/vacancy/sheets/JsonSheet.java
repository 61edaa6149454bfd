package dev.vitae.vacancy.sheets;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.vacancy.sheets.Sheet.Cell;
import dev.vitae.vacancy.sheets.Sheet.Line;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Reads JSON: a list of jobs, or an object whose {@code jobs} is one, as our own export is. */
public final class JsonSheet {

    /** What our own exports have besides. */
    private static final Set<String> NESTED = Set.of("history", "entries", "sent", "vacancyId");

    private JsonSheet() {}

    /** @throws Fault.Unreadable where it is no JSON of that form */
    public static Sheet read(String text, ObjectMapper json) {
        JsonNode items = items(text, json);
        List<Line> lines = new ArrayList<>();
        Set<String> read = new TreeSet<>();
        Set<String> ignored = new TreeSet<>();
        for (JsonNode item : items) {
            if (!item.isObject()) {
                throw unreadable(lines.size() + 1, "Each job is an object.");
            }
            item.fieldNames()
                    .forEachRemaining(
                            name -> (Heading.of(name).isPresent() || NESTED.contains(name) ? read : ignored).add(name));
            lines.add(line(lines.size() + 1, item));
        }
        return new Sheet(lines, List.copyOf(read), List.copyOf(ignored));
    }

    private static JsonNode items(String text, ObjectMapper json) {
        try {
            JsonNode whole = json.readTree(text);
            JsonNode items = whole.isObject() ? whole.path("jobs") : whole;
            if (items.isArray()) {
                return items;
            }
            throw unreadable(1, "Send a list of jobs, or an object whose member jobs is one.");
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw unreadable(line, "This is no JSON from here on.");
        }
    }

    private static Line line(int number, JsonNode item) {
        Map<Heading, Cell> cells = new EnumMap<>(Heading.class);
        item.properties().forEach(member -> {
            Optional<Heading> heading = Heading.of(member.getKey());
            String text = text(member.getValue());
            if (heading.isPresent() && !text.isBlank()) {
                cells.putIfAbsent(heading.get(), new Cell(member.getKey(), text));
            }
        });
        return new Line(number, cells, item);
    }

    /** A list is one value a line. */
    private static String text(JsonNode value) {
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining("\n", "", "\n"))
                : value.isNull() ? "" : value.asText();
    }

    private static Fault.Unreadable unreadable(int line, String detail) {
        return new Fault.Unreadable(new Fault(line, null, "json_malformed", detail));
    }
}
