package dev.vitae.testkit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;

/**
 * An event as it lies on a topic, CloudEvents 1.0 in binary content mode (attributes as {@code ce_} headers).
 *
 * @param key the aggregate's id
 * @param headers all headers as text, {@code ce_id}, {@code ce_type}, {@code ce_source}, {@code ce_time},
 *     {@code ce_specversion} and {@code content-type} among them
 * @param data the JSON payload
 */
public record CloudEvent(String key, Map<String, String> headers, String data) {

    /** A new event with an id and time of its own. */
    public static CloudEvent of(String key, String type, String source, String data) {
        return new CloudEvent(
                key,
                Map.of(
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_type",
                        type,
                        "ce_source",
                        source,
                        "ce_time",
                        Instant.now().toString(),
                        "ce_specversion",
                        "1.0",
                        "content-type",
                        "application/json"),
                data);
    }

    public String id() {
        return headers.get("ce_id");
    }

    public String type() {
        return headers.get("ce_type");
    }

    /** A copy with one more header, or another value for one that is there. */
    public CloudEvent with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new CloudEvent(key, Map.copyOf(more), data);
    }

    ProducerRecord<String, String> toRecord(String topic) {
        ProducerRecord<String, String> record = new ProducerRecord<>(topic, key, data);
        headers.forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    static CloudEvent from(ConsumerRecord<String, String> record) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : record.headers()) {
            headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
        }
        return new CloudEvent(record.key(), headers, record.value());
    }
}
