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
record DeadLetter(String service, String consumer, IncomingEvent event, Throwable cause) {

    private static final int LONGEST_KEY = 200;
    private static final int LONGEST_HEADER = 1_000;
    /** As JSON; PostgreSQL writes it with up to half as many blanks more. */
    private static final int LONGEST_BODY = 500_000;

    /** The attributes of CloudEvents 1.0, and the trace. */
    private static final List<String> KEPT = List.of(
            "ce_id", "ce_type", "ce_source", "ce_time", "ce_subject", "ce_dataschema", "traceparent", "tracestate");

    /** With the event's payload: as it is when it is JSON that can be stored, otherwise as base64, cut when it is large. */
    Event whole(ObjectMapper json) {
        Body body = body(json);
        Map<String, String> headers = place(body.kind());
        KEPT.stream().filter(event.headers()::containsKey).forEach(name -> headers.put(name, header(name)));
        return letter(key(), body.value(), headers);
    }

    /** Place and cause alone, made of nothing that the event brought. */
    Event minimal() {
        return letter(event.id().toString(), Map.of(), place("none"));
    }

    private Event letter(String key, Object body, Map<String, String> headers) {
        return new Event(id(), event.record().topic() + ".dlq", key, event.type(), body, headers);
    }

    /** One letter for each consumer of an event, however often it is sent. */
    private UUID id() {
        String name = service + "/" + consumer + "/" + event.id();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private Map<String, String> place(String payload) {
        Map<String, String> place = new HashMap<>();
        place.put("vitae-dlq-id", id().toString());
        place.put("vitae-dlq-service", service);
        place.put("vitae-dlq-event", event.id().toString());
        place.put("vitae-dlq-payload", payload);
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

    /** @param kind {@code whole}, {@code base64}, {@code cut} or {@code none} */
    private record Body(String kind, Object value) {}

    private Body body(ObjectMapper json) {
        byte[] value = event.record().value();
        if (value == null) {
            return new Body("none", Map.of());
        }
        try {
            JsonNode node = json.readTree(value);
            if (!node.isMissingNode() && isStorable(json.writeValueAsString(node))) {
                return new Body("whole", node);
            }
        } catch (IOException | IllegalArgumentException e) {
            // Not JSON: base64 keeps what it was.
        }
        int most = LONGEST_BODY / 4 * 3;
        return value.length <= most
                ? new Body("base64", Map.of("base64", value))
                : new Body("cut", Map.of("base64", Arrays.copyOf(value, most), "bytes", value.length));
    }

    /** PostgreSQL's jsonb holds every text but NUL. */
    private static boolean isStorable(String written) {
        return written.length() <= LONGEST_BODY
                && written.getBytes(StandardCharsets.UTF_8).length <= LONGEST_BODY
                && !written.contains("\\u0000");
    }
}
