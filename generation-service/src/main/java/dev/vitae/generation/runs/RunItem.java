package dev.vitae.generation.runs;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vitae.generation.resources.ResourceType;
import dev.vitae.generation.tailoring.GenerationStatus;
import java.time.Instant;
import java.util.UUID;

/** A run in a list. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RunItem(
        UUID id,
        UUID resourceId,
        ResourceType resourceType,
        GenerationStatus status,
        String failureCode,
        Instant createdAt,
        Instant updatedAt,
        Instant startedAt,
        Instant endedAt) {}
