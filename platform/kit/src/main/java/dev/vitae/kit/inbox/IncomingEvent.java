package dev.vitae.kit.inbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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

    /** The header of an event that is told once more: {@code service/consumer}, the one that could not take it in before. */
    public static final String REPLAY_FOR = "vitae-replay-for";

    /** Reads the envelope. @throws RuntimeException when it is no CloudEvent in binary mode */
    public static IncomingEvent of(ConsumerRecord<String, byte[]> record) {
        Map<String, String> headers = headers(record);
        return new IncomingEvent(
                UUID.fromString(headers.get("ce_id")),
                Objects.requireNonNull(headers.get("ce_type")),
                OffsetDateTime.parse(headers.get("ce_time")).toInstant(),
                headers,
                record);
    }

    /** A record that is no event at all still has a place, and so a name; of its headers only the trace is believed. */
    static IncomingEvent unreadable(ConsumerRecord<String, byte[]> record) {
        return new IncomingEvent(idOfPlace(record), "unreadable", Instant.EPOCH, trace(headers(record)), record);
    }

    /** A record that counts for where it lies, whatever envelope it has. */
    static IncomingEvent atItsPlace(ConsumerRecord<String, byte[]> record, String type) {
        return new IncomingEvent(
                idOfPlace(record), type, Instant.ofEpochMilli(record.timestamp()), headers(record), record);
    }

    private static UUID idOfPlace(ConsumerRecord<?, ?> record) {
        String place = record.topic() + "/" + record.partition() + "/" + record.offset();
        return UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether it was told before, and is told once more for one consumer alone. */
    boolean isReplay() {
        return headers.containsKey(REPLAY_FOR);
    }

    /** @param consumer {@code service/consumer} */
    boolean isFor(String consumer) {
        return headers.getOrDefault(REPLAY_FOR, consumer).equals(consumer);
    }

    private static Map<String, String> headers(ConsumerRecord<String, byte[]> record) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : record.headers()) {
            if (header.value() != null) {
                headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
            }
        }
        return headers;
    }

    /** The W3C trace context that it came with. */
    public Map<String, String> trace() {
        return trace(headers);
    }

    private static Map<String, String> trace(Map<String, String> headers) {
        Map<String, String> trace = new HashMap<>(headers);
        trace.keySet().retainAll(Set.of("traceparent", "tracestate"));
        return trace;
    }

    /** The payload as the consumer's own record of it. @throws UnreadableEvent when it does not fit */
    public <T> T payload(ObjectMapper json, Class<T> type) {
        try {
            return json.readValue(record.value(), type);
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableEvent(this.type, e);
        }
    }
}
