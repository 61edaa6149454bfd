package dev.vitae.kit.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.kit.outbox.Event;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What becomes of an event that could not be taken in. Whatever the event was made of, the letter can be stored and sent:
 * the outbox refuses NUL in any text and keys over 200 characters, Kafka records over 1 MB. The event itself stays where it
 * was, at the place that the letter names.
 */
record DeadLetter(String consumer, IncomingEvent event, Throwable cause) {

    private static final int LONGEST_KEY = 200;
    private static final int LONGEST_HEADER = 1_000;
    /** As JSON; PostgreSQL writes it with up to half as many blanks more. */
    private static final int LONGEST_BODY = 500_000;

    /** The attributes of CloudEvents 1.0, and the trace. */
    private static final List<String> KEPT = List.of(
            "ce_id", "ce_type", "ce_source", "ce_time", "ce_subject", "ce_dataschema", "traceparent", "tracestate");

    /** With the event's payload: as it is when it is JSON that can be stored, otherwise as base64, cut when it is large. */
    Event whole(ObjectMapper json) {
        Map<String, String> headers = place();
        KEPT.stream().filter(event.headers()::containsKey).forEach(name -> headers.put(name, header(name)));
        return letter(key(), body(json), headers);
    }

    /** Place and cause alone, made of nothing that the event brought. */
    Event minimal() {
        return letter(event.id().toString(), Map.of(), place());
    }

    private Event letter(String key, Object body, Map<String, String> headers) {
        UUID id = UUID.nameUUIDFromBytes((consumer + "/" + event.id()).getBytes(StandardCharsets.UTF_8));
        return new Event(id, event.record().topic() + ".dlq", key, event.type(), body, headers);
    }

    private Map<String, String> place() {
        Map<String, String> place = new HashMap<>();
        place.put("vitae-dlq-consumer", consumer);
        place.put("vitae-dlq-cause", cause.getClass().getName());
        place.put("vitae-dlq-topic", event.record().topic());
        place.put("vitae-dlq-partition", Integer.toString(event.record().partition()));
        place.put("vitae-dlq-offset", Long.toString(event.record().offset()));
        return place;
    }

    private String header(String name) {
        return plain(event.headers().get(name), LONGEST_HEADER);
    }

    private String key() {
        String key = event.record().key() == null ? "" : plain(event.record().key(), LONGEST_KEY);
        return key.isEmpty() ? event.id().toString() : key;
    }

    private static String plain(String text, int most) {
        String plain = text.replace("\0", "");
        return plain.length() <= most ? plain : plain.substring(0, most);
    }

    private Object body(ObjectMapper json) {
        byte[] value = event.record().value();
        if (value == null) {
            return Map.of();
        }
        try {
            JsonNode node = json.readTree(value);
            if (!node.isMissingNode() && isStorable(json.writeValueAsString(node))) {
                return node;
            }
        } catch (IOException | IllegalArgumentException e) {
            // Not JSON: base64 keeps what it was.
        }
        int most = LONGEST_BODY / 4 * 3;
        return value.length <= most
                ? Map.of("base64", value)
                : Map.of("base64", Arrays.copyOf(value, most), "bytes", value.length);
    }

    /** PostgreSQL's jsonb holds every text but NUL. */
    private static boolean isStorable(String written) {
        return written.length() <= LONGEST_BODY
                && written.getBytes(StandardCharsets.UTF_8).length <= LONGEST_BODY
                && !written.contains("\\u0000");
    }
}
