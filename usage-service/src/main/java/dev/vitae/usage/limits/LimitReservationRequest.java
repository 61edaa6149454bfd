package dev.vitae.usage.limits;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;

/**
 * A use that is about to be made; contract in {@code contracts/limit-reservation-request.json}.
 *
 * @param subjectId what the event that tells of the use will name
 */
public record LimitReservationRequest(
        @NotNull @Pattern(regexp = "parse|generate|export", message = "is parse, generate or export") String operation,
        @NotNull UUID subjectId) {}
