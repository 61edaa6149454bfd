package dev.vitae.testkit.llm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a model would name of a file's open members: of a date the nearest line with a year, of a name the nearest line
 * without one that nothing is known of, of further skills the words of the lines that nobody could read.
 */
final class NamedAnswer implements FakeAnswer {
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");

    private final JsonNode data;

    NamedAnswer(JsonNode data) {
        this.data = data;
    }

    @Override
    public ObjectNode good() {
        List<Named> named = new ArrayList<>();
        for (JsonNode member : data.path("members")) {
            String path = member.path("path").asText();
            if (path.equals("/skills/-")) {
                skills().forEach(skill -> named.add(new Named(path, skill)));
            } else if (!path.contains("/-")) {
                nearest(member).ifPresent(value -> named.add(new Named(path, value)));
            }
        }
        return answer(named);
    }

    private List<String> skills() {
        List<String> skills = new ArrayList<>();
        for (JsonNode line : data.path("lines")) {
            boolean unread = false;
            for (JsonNode place : data.path("unread")) {
                unread |= place.path("page").equals(line.path("page"))
                        && place.path("line").equals(line.path("line"));
            }
            if (unread) {
                skills.addAll(List.of(line.path("text").asText().split("\\s*[,;|]\\s*")));
            }
        }
        return skills;
    }

    private Optional<String> nearest(JsonNode member) {
        boolean date = member.path("kind").asText().equals("date");
        for (JsonNode line : data.path("lines")) {
            String text = line.path("text").asText();
            boolean behind = line.path("page").asInt() > member.path("page").asInt(1)
                    || line.path("page").asInt() == member.path("page").asInt(1)
                            && line.path("line").asInt() >= member.path("line").asInt(1);
            if (behind && YEAR.matcher(text).find() == date && (date || !isKnown(text, member))) {
                return Optional.of(text);
            }
        }
        return Optional.empty();
    }

    private static boolean isKnown(String text, JsonNode member) {
        for (JsonNode known : member.path("known")) {
            if (text.contains(known.asText())) {
                return true;
            }
        }
        return false;
    }

    @Override
    public ObjectNode fabricated() {
        List<Named> named = new ArrayList<>();
        data.path("members").forEach(member -> {
            boolean date = member.path("kind").asText().equals("date");
            named.add(new Named(member.path("path").asText(), date ? "01/2031 – 12/2033" : "Initech Global"));
        });
        return answer(named);
    }

    @Override
    public ObjectNode obedient(List<String> baits) {
        return everywhere(baits);
    }

    @Override
    public ObjectNode telling(String instructions) {
        return everywhere(List.of(instructions));
    }

    private ObjectNode everywhere(List<String> values) {
        List<Named> named = new ArrayList<>();
        data.path("members")
                .forEach(member -> values.forEach(
                        value -> named.add(new Named(member.path("path").asText(), value))));
        return answer(named);
    }

    private static ObjectNode answer(List<Named> named) {
        ObjectNode answer = Texts.JSON.createObjectNode();
        ArrayNode values = answer.putArray("values");
        named.forEach(one -> values.addObject().put("path", one.path()).put("value", one.value()));
        return answer;
    }

    private record Named(String path, String value) {}
}
