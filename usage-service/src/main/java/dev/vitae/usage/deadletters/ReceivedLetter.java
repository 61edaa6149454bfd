package dev.vitae.usage.deadletters;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.kit.inbox.IncomingEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A letter as it lies on its topic. Whatever is missing, wrong or too long in it, it can be kept: a letter that nobody could
 * store would be a dead letter itself.
 */
record ReceivedLetter(IncomingEvent letter) {

    /** Of a letter from before services were named. */
    static final String UNKNOWN = "unknown";

    private static final int LONGEST_HEADER = 1_000;
    /** What says that somebody is to be erased must not go with them. */
    private static final Set<String> OF_ERASURES = Set.of("UserErased", "TenantErased", "DataErased");

    /** In the order of {@link DeadLetters#KEEP}. */
    Object[] row(ObjectMapper json) {
        ConsumerRecord<String, byte[]> record = letter.record();
        Optional<JsonNode> payload = payload(json, record.value());
        return new Object[] {
            uuid("vitae-dlq-id").orElse(letter.id()),
            text("vitae-dlq-service", UNKNOWN, 50),
            text("vitae-dlq-consumer", UNKNOWN, 100),
            text("vitae-dlq-topic", record.topic().replaceFirst("\\.dlq$", ""), 249),
            number("vitae-dlq-partition").map(Long::intValue).orElse(null),
            number("vitae-dlq-offset").orElse(null),
            record.topic(),
            record.partition(),
            record.offset(),
            uuid("vitae-dlq-event").or(() -> uuid("ce_id")).orElse(null),
            cut(record.key() == null ? "" : record.key(), UNKNOWN, 200),
            text("ce_type", UNKNOWN, 100),
            text("vitae-dlq-cause", UNKNOWN, 300),
            payload.isEmpty() ? "none" : kind(),
            payload.map(JsonNode::toString).orElse("{}"),
            headers(json),
            payload.flatMap(this::person).orElse(null),
            time().orElse(null),
            Instant.ofEpochMilli(Math.max(0, record.timestamp())).atOffset(ZoneOffset.UTC)
        };
    }

    private String kind() {
        String kind = letter.headers().getOrDefault("vitae-dlq-payload", "");
        return Set.of("whole", "base64", "cut", "none").contains(kind) ? kind : "none";
    }

    /** Empty where the letter has none that can be kept. */
    private static Optional<JsonNode> payload(ObjectMapper json, byte[] value) {
        try {
            JsonNode payload = value == null ? null : json.readTree(value);
            return Optional.ofNullable(payload)
                    .filter(node -> !node.isMissingNode() && !node.toString().contains("\\u0000"));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<UUID> person(JsonNode payload) {
        return OF_ERASURES.contains(letter.headers().getOrDefault("ce_type", ""))
                ? Optional.empty()
                : uuidOf(payload.path("userId").asText(""));
    }

    private String headers(ObjectMapper json) {
        Map<String, String> kept = new TreeMap<>();
        letter.headers().forEach((name, value) -> kept.put(cut(name, "", 100), cut(value, "", LONGEST_HEADER)));
        try {
            return json.writeValueAsString(kept);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("headers", e);
        }
    }

    private Optional<OffsetDateTime> time() {
        try {
            return Optional.ofNullable(letter.headers().get("ce_time"))
                    .map(OffsetDateTime::parse)
                    // PostgreSQL knows no other years.
                    .filter(time -> time.getYear() > 0 && time.getYear() < 10_000);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Optional<Long> number(String header) {
        try {
            return Optional.ofNullable(letter.headers().get(header)).map(Long::valueOf);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private Optional<UUID> uuid(String header) {
        return uuidOf(letter.headers().getOrDefault(header, ""));
    }

    private static Optional<UUID> uuidOf(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private String text(String header, String otherwise, int most) {
        return cut(letter.headers().getOrDefault(header, ""), otherwise, most);
    }

    /** PostgreSQL keeps every text but NUL. */
    private static String cut(String text, String otherwise, int most) {
        String plain = new String(text.replace("\0", "").getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        return plain.isEmpty()
                ? otherwise
                : plain.substring(
                        0, plain.offsetByCodePoints(0, Math.min(most, plain.codePointCount(0, plain.length()))));
    }
}
