package dev.vitae.e2e.contract.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitae.e2e.contract.Operation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Other JSON bodies of an operation than its good one. */
final class Bodies {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** Stands where text goes that is no value of Jackson's. */
    private static final String HOLE = "@@hole@@";

    /** A value of a body: what holds it, under which name or index, and the schema of the one that holds it. */
    private record Place(JsonNode holder, String name, int index, JsonNode schema) {

        JsonNode value() {
            return holder.isObject() ? holder.path(name) : holder.path(index);
        }

        void put(JsonNode value) {
            if (holder instanceof ObjectNode object) {
                object.set(name, value);
            } else {
                ((ArrayNode) holder).set(index, value);
            }
        }

        void drop() {
            if (holder instanceof ObjectNode object) {
                object.remove(name);
            } else {
                ((ArrayNode) holder).remove(index);
            }
        }
    }

    private final Values values;
    private final Draw draw;
    private final JsonNode schema;
    private final boolean merges;

    Bodies(Operation operation, Draw draw) {
        this.values = new Values(operation, draw);
        this.draw = draw;
        this.merges = operation.method().equals("PATCH");
        this.schema = operation.bodies().values().stream().findFirst().orElse(MissingNode.getInstance());
    }

    /** Other values where the schema lets them be others. Ids stay: they name what is there. */
    byte[] good(byte[] body) {
        JsonNode tree = read(body);
        List<Place> places = places(tree);
        for (int i = 0; i < 1 + draw.below(3) && !places.isEmpty(); i++) {
            Place place = draw.of(places);
            JsonNode other = values.good(values.schema(place.schema(), place.name()));
            if (keepsKind(place.value(), other)) {
                place.put(other);
            }
        }
        if (merges && tree instanceof ObjectNode object && draw.percent(40)) {
            adds(object);
        }
        return bytes(tree.toString());
    }

    /** One thing of it is not as it should be. */
    byte[] nearlyGood(byte[] body) {
        JsonNode tree = read(body);
        List<Place> places = places(tree);
        if (places.isEmpty()) {
            return bytes("[]");
        }
        Place place = draw.of(places);
        if (draw.percent(25)) {
            place.drop();
        } else {
            place.put(values.nearlyGood(values.schema(place.schema(), place.name())));
        }
        return bytes(tree.toString());
    }

    byte[] hostile(byte[] body) {
        if (draw.percent(15)) {
            return Hostile.broken(body, draw);
        }
        JsonNode tree = read(body);
        List<Place> places = places(tree);
        String text = draw.percent(60) ? quoted(draw.of(Hostile.TEXTS)) : draw.of(Hostile.VALUES);
        if (tree instanceof ObjectNode object && (places.isEmpty() || draw.percent(35))) {
            Map.Entry<String, String> member = draw.of(List.copyOf(Hostile.MEMBERS.entrySet()));
            object.put(member.getKey(), HOLE);
            text = member.getValue();
        } else if (places.isEmpty()) {
            return bytes(text);
        } else {
            draw.of(places).put(JSON.getNodeFactory().textNode(HOLE));
        }
        return bytes(tree.toString().replace(quoted(HOLE), text));
    }

    private void adds(ObjectNode object) {
        List<String> names = new ArrayList<>();
        values.plain(schema).path("properties").fieldNames().forEachRemaining(names::add);
        if (!names.isEmpty()) {
            String name = draw.of(names);
            object.set(name, values.good(values.schema(schema, name)));
        }
    }

    private static boolean keepsKind(JsonNode before, JsonNode after) {
        return before.getNodeType() == after.getNodeType() && !before.asText().matches("[0-9a-f-]{36}|[0-9a-f]{64}");
    }

    private List<Place> places(JsonNode tree) {
        List<Place> found = new ArrayList<>();
        gather(tree, schema, found);
        return found;
    }

    private void gather(JsonNode node, JsonNode said, List<Place> found) {
        if (node.isObject()) {
            node.properties().forEach(member -> {
                found.add(new Place(node, member.getKey(), 0, said));
                gather(member.getValue(), values.schema(said, member.getKey()), found);
            });
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            found.add(new Place(node, "", i, said));
            gather(node.path(i), values.schema(said, ""), found);
        }
    }

    /** With every character beyond ASCII as an escape: that of half a character, too. */
    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c < ' ' || c > '~' || c == '"' || c == '\\') {
                json.append("\\u%04x".formatted(c));
            } else {
                json.append((char) c);
            }
        });
        return json.append('"').toString();
    }

    private static JsonNode read(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
