package dev.vitae.kit.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.kit.outbox.Event;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * A CloudEvent as it came from Kafka.
 *
 * @param id {@code ce_id}
 * @param type {@code ce_type}
 * @param time {@code ce_time}
 * @param headers all headers, trace context among them
 */
public record IncomingEvent(
        UUID id, String type, Instant time, Map<String, String> headers, ConsumerRecord<String, byte[]> record) {

    /** Reads the envelope. @throws IllegalArgumentException when it is no CloudEvent in binary mode */
    static IncomingEvent of(ConsumerRecord<String, byte[]> record) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : record.headers()) {
            headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
        }
        if (!headers.containsKey("ce_id") || !headers.containsKey("ce_type") || !headers.containsKey("ce_time")) {
            throw new IllegalArgumentException("not a CloudEvent in binary mode");
        }
        return new IncomingEvent(
                UUID.fromString(headers.get("ce_id")),
                headers.get("ce_type"),
                java.time.OffsetDateTime.parse(headers.get("ce_time")).toInstant(),
                headers,
                record);
    }

    /** A record that is no event at all still has a place and so a name. */
    static IncomingEvent unreadable(ConsumerRecord<String, byte[]> record) {
        String place = record.topic() + "/" + record.partition() + "/" + record.offset();
        UUID id = UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8));
        return new IncomingEvent(id, "unreadable", Instant.EPOCH, Map.of(), record);
    }

    /** The payload as the consumer's own record of it. @throws UnreadableEvent when it does not fit */
    public <T> T payload(ObjectMapper json, Class<T> type) {
        try {
            return json.readValue(record.value(), type);
        } catch (IOException e) {
            throw new UnreadableEvent(this.type, e);
        }
    }

    Event deadLetter(ObjectMapper json, String consumer, Throwable cause) {
        Map<String, String> more = new HashMap<>();
        more.put("vitae-dlq-consumer", consumer);
        more.put("vitae-dlq-cause", cause.getClass().getName());
        more.put("vitae-dlq-topic", record.topic());
        more.put("vitae-dlq-partition", Integer.toString(record.partition()));
        more.put("vitae-dlq-offset", Long.toString(record.offset()));
        headers.forEach((name, value) -> {
            if (name.startsWith("ce_") || name.startsWith("trace")) {
                more.put(name, value);
            }
        });
        String key = record.key() == null || record.key().isEmpty() ? id.toString() : record.key();
        UUID letter = UUID.nameUUIDFromBytes((consumer + "/" + id).getBytes(StandardCharsets.UTF_8));
        return new Event(letter, record.topic() + ".dlq", key, type, body(json), more);
    }

    private Object body(ObjectMapper json) {
        try {
            JsonNode node = json.readTree(record.value());
            return node == null || node.isMissingNode() ? Map.of() : node;
        } catch (IOException | IllegalArgumentException e) {
            return Map.of("base64", record.value() == null ? new byte[0] : record.value());
        }
    }
}
