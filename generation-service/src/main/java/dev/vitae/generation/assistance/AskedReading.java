package dev.vitae.generation.assistance;

import dev.vitae.generation.llm.ReadingRequest;
import java.time.Duration;
import java.util.UUID;

/**
 * What a model is asked to read.
 *
 * @param subjectId the reading of a file, or the session of the wizard: what the calls and their money are known by
 * @param tenantId null outside a tenant
 * @param tries which reading of that subject it is, from 1: each pays for its own calls
 * @param within after which nobody waits for the answer
 */
public record AskedReading(UUID subjectId, UUID tenantId, int tries, Duration within, ReadingRequest request) {}
