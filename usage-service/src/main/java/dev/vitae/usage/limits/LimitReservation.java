package dev.vitae.usage.limits;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;

/**
 * A use that is kept for somebody; contract in {@code contracts/limit-reservation.json}.
 *
 * @param state {@code reserved}, {@code settled} (it was made) or {@code released} (it was not)
 * @param isNew whether this request has taken it
 */
public record LimitReservation(
        UUID id,
        String operation,
        UUID subjectId,
        String state,
        Instant createdAt,
        Instant updatedAt,
        @JsonIgnore boolean isNew) {}
