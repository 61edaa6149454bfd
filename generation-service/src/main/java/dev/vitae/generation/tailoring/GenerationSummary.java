package dev.vitae.generation.tailoring;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A generation in a list; its content, scores' working and guard report are read one by one. */
public record GenerationSummary(
        UUID id,
        GenerationStatus status,
        UUID resumeId,
        UUID vacancyId,
        Integer matchScoreBefore,
        Integer matchScoreAfter,
        String scoreVersion,
        LocalDate asOf,
        UUID generatedResumeId,
        Integer versionNumber,
        String failureCode,
        boolean kept,
        Instant generatedAt,
        Instant expiresAt,
        Instant createdAt,
        Instant updatedAt) {

    /** Whole days, the begun one included; absent before completion and of what is kept. */
    @JsonProperty
    public Long daysUntilExpiration() {
        return Expiry.daysUntil(expiresAt, Instant.now());
    }
}
