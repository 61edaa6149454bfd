package dev.vitae.usage.deadletters;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An event that a consumer could not take in.
 *
 * @param id the same however often the letter is sent
 * @param consumer of that service; together they name it
 * @param topic where the event itself lies, at {@code partition} and {@code offset}
 * @param eventId absent where it had none
 * @param cause the class of the failure
 * @param payloadKind {@code whole}: as it came; {@code base64}: no JSON that can be kept; {@code cut}: the beginning of that;
 *     {@code none}
 * @param replayable whether it can be told once more: it waits, its payload is whole, and its consumer is known
 * @param replayedAs the id of the event that it was told once more as
 * @param replayOf the letter that this event is a replay of: it died again
 * @param diedAgainAs the letter that became of its replay
 * @param settledBy who replayed or discarded it
 * @param occurredAt when the event was published first
 * @param diedAt when it was given up
 * @param payload JSON; of a single letter only
 * @param headers those of the letter, as a JSON object; of a single letter only
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        requiredProperties = {
            "id",
            "service",
            "consumer",
            "topic",
            "key",
            "type",
            "cause",
            "status",
            "payloadKind",
            "replayable",
            "diedAt",
            "createdAt",
            "updatedAt"
        })
public record DeadLetter(
        UUID id,
        String service,
        String consumer,
        String topic,
        Integer partition,
        Long offset,
        UUID eventId,
        String key,
        String type,
        String cause,
        DeadLetterStatus status,
        String payloadKind,
        UUID replayedAs,
        UUID replayOf,
        UUID diedAgainAs,
        UUID settledBy,
        Instant settledAt,
        Instant occurredAt,
        Instant diedAt,
        Instant createdAt,
        Instant updatedAt,
        @JsonRawValue @Schema(implementation = JsonNode.class) String payload,
        @JsonRawValue @Schema(type = SchemaType.OBJECT) String headers) {

    @JsonProperty("replayable")
    public boolean isReplayable() {
        return status == DeadLetterStatus.WAITING && canBeTold();
    }

    /** Whether what is kept is the event, and says whom to tell. */
    @JsonIgnore
    boolean canBeTold() {
        return payloadKind.equals("whole") && !service.equals(ReceivedLetter.UNKNOWN) && !type.equals("unreadable");
    }
}
