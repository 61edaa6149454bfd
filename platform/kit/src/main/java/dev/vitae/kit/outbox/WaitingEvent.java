package dev.vitae.kit.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.mutiny.sqlclient.Row;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * A claimed row of the outbox, and its shape on Kafka (CloudEvents 1.0, Kafka binding, binary mode).
 *
 * @param claim the token of the claim, and its end
 */
record WaitingEvent(
        long seq,
        String id,
        String topic,
        String key,
        String type,
        String payload,
        String headers,
        OffsetDateTime createdAt,
        OffsetDateTime claim) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    static WaitingEvent of(Row row) {
        return new WaitingEvent(
                row.getLong("seq"),
                row.getUUID("id").toString(),
                row.getString("topic"),
                row.getString("key"),
                row.getString("type"),
                row.getString("payload"),
                row.getString("headers"),
                row.getOffsetDateTime("created_at"),
                row.getOffsetDateTime("claim"));
    }

    /** @throws UnsendableEvent when the row's headers are no names with texts */
    ProducerRecord<String, byte[]> record(String source) {
        var record = new ProducerRecord<>(topic, key, payload.getBytes(StandardCharsets.UTF_8));
        header(record, "ce_specversion", "1.0");
        header(record, "ce_id", id);
        header(record, "ce_type", type);
        header(record, "ce_source", source);
        header(record, "ce_time", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(createdAt));
        header(record, "content-type", "application/json");
        extra().forEach((name, value) -> header(record, name, value));
        return record;
    }

    private Map<String, String> extra() {
        try {
            return JSON.readValue(headers, HEADERS);
        } catch (JsonProcessingException e) {
            throw new UnsendableEvent(e);
        }
    }

    private static void header(ProducerRecord<?, ?> record, String name, String value) {
        record.headers().remove(name).add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
