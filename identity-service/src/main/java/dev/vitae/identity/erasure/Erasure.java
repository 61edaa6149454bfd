package dev.vitae.identity.erasure;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * An erasure under way or done.
 *
 * @param kind {@code person} or {@code company}
 * @param askedBy {@code person} (themselves, or a company's admin) or {@code admin}
 * @param completedAt absent until every service has acknowledged
 * @param steps by service: when it had removed everything; empty where it has not yet
 */
record Erasure(
        UUID id,
        String kind,
        String askedBy,
        OffsetDateTime createdAt,
        OffsetDateTime completedAt,
        Map<String, Optional<OffsetDateTime>> steps) {}
