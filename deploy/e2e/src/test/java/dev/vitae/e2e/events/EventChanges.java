package dev.vitae.e2e.events;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * What breaks somebody between two AsyncAPI documents of ours: consumers of the older one, or the newer ones when they read
 * what already lies on a topic. So an event may gain a member that need not be there, and nothing else.
 */
final class EventChanges {

    /** Words of a schema for people alone. */
    private static final Set<String> TOLD = Set.of("title", "description", "examples");

    private final List<String> sentences = new ArrayList<>();

    private EventChanges() {}

    /** A sentence for each, empty where nothing breaks. */
    static List<String> between(JsonNode older, JsonNode newer) {
        EventChanges changes = new EventChanges();
        older.at("/channels").fields().forEachRemaining(channel -> {
            JsonNode messages = newer.at("/channels").path(channel.getKey()).path("messages");
            channel.getValue()
                    .path("messages")
                    .fieldNames()
                    .forEachRemaining(name ->
                            changes.says(!messages.has(name), name + " is no longer sent on " + channel.getKey()));
        });
        older.at("/components/schemas").fields().forEachRemaining(schema -> {
            JsonNode now = newer.at("/components/schemas").path(schema.getKey());
            if (!now.isMissingNode()) {
                changes.compare(schema.getKey(), schema.getValue(), now);
            }
        });
        return changes.sentences;
    }

    private void compare(String place, JsonNode older, JsonNode newer) {
        Set<String> required = texts(older.path("required"));
        Set<String> now = texts(newer.path("required"));
        minus(required, now).forEach(member -> says(true, place + "." + member + " need not be there any more"));
        minus(now, required).forEach(member -> says(true, place + "." + member + " has to be there now"));

        older.path("properties").fields().forEachRemaining(member -> {
            String path = place + "." + member.getKey();
            JsonNode changed = newer.path("properties").path(member.getKey());
            says(changed.isMissingNode(), path + " is gone");
            if (!changed.isMissingNode()) {
                compare(path, member.getValue(), changed);
            }
        });
        if (older.has("items") && newer.has("items")) {
            compare(place + "[]", older.get("items"), newer.get("items"));
        }

        Set<String> values = texts(older.path("enum"));
        minus(values, texts(newer.path("enum")))
                .forEach(value -> says(newer.has("enum"), place + " is never " + value + " any more"));

        Set<String> words = new TreeSet<>();
        older.fieldNames().forEachRemaining(words::add);
        newer.fieldNames().forEachRemaining(words::add);
        words.removeAll(TOLD);
        words.removeAll(Set.of("required", "properties", "items"));
        for (String word : words) {
            boolean grown = word.equals("enum") && older.has(word) && newer.has(word);
            says(
                    !grown && !older.path(word).equals(newer.path(word)),
                    place + " has another " + word + ": " + shown(older, word) + " before, " + shown(newer, word)
                            + " now");
        }
    }

    private void says(boolean so, String sentence) {
        if (so) {
            sentences.add(sentence);
        }
    }

    private static String shown(JsonNode schema, String word) {
        return schema.has(word) ? schema.get(word).toString() : "none";
    }

    private static Set<String> minus(Set<String> some, Set<String> others) {
        Set<String> left = new TreeSet<>(some);
        left.removeAll(others);
        return left;
    }

    private static Set<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
