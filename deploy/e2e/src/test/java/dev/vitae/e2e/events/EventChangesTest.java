package dev.vitae.e2e.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitae.e2e.WithoutStack;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@WithoutStack
class EventChangesTest {

    private static final String EVENT =
            """
            {"type": "object", "required": ["shareId"], "additionalProperties": false, "properties": {
              "shareId": {"type": "string", "description": "The share."},
              "kind": {"enum": ["resume", "resource"]},
              "visits": {"type": "array", "items": {"type": "integer", "minimum": 0}}}}
            """;

    @Test
    void allowsOneMoreMemberOneMoreValueAndOtherWords() {
        String grown = EVENT.replace("\"kind\":", "\"until\": {\"type\": \"string\"}, \"kind\":")
                .replace("\"resource\"", "\"resource\", \"letter\"")
                .replace("The share.", "Which share.");

        assertThat(EventChanges.between(document(EVENT), document(grown))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("changes")
    void saysWhatBreaksSomebody(String old, String changed, String sentence) {
        assertThat(EVENT).contains(old);
        assertThat(EventChanges.between(document(EVENT), document(EVENT.replace(old, changed))))
                .contains(sentence);
    }

    private static Stream<Arguments> changes() {
        return Stream.of(
                arguments("\"kind\":", "\"sort\":", "ShareViewed.kind is gone"),
                arguments("[\"shareId\"]", "[]", "ShareViewed.shareId need not be there any more"),
                arguments("[\"shareId\"]", "[\"shareId\", \"kind\"]", "ShareViewed.kind has to be there now"),
                arguments(", \"resource\"", "", "ShareViewed.kind is never resource any more"),
                arguments(
                        "\"minimum\": 0",
                        "\"minimum\": 1",
                        "ShareViewed.visits[] has another minimum: 0 before, 1 now"),
                arguments(
                        "\"integer\"",
                        "\"number\"",
                        "ShareViewed.visits[] has another type: \"integer\" before, \"number\" now"),
                arguments(
                        "{\"enum\": [\"resume\", \"resource\"]}",
                        "{}",
                        "ShareViewed.kind has another enum: [\"resume\",\"resource\"] before, none now"));
    }

    @Test
    void saysThatAnEventIsNoLongerSent() {
        JsonNode newer = document(EVENT);
        ((ObjectNode) newer.at("/channels/vitae.sharing.share/messages")).removeAll();

        assertThat(EventChanges.between(document(EVENT), newer))
                .containsExactly("ShareViewed is no longer sent on vitae.sharing.share");
    }

    private static JsonNode document(String schema) {
        try {
            return new ObjectMapper()
                    .readTree(
                            """
                            {"channels": {"vitae.sharing.share": {"messages": {"ShareViewed": {}}}},
                             "components": {"schemas": {"ShareViewed": %s}}}"""
                                    .formatted(schema));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
