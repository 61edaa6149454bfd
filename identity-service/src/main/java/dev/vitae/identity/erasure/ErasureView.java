package dev.vitae.identity.erasure;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An erasure as admins see it: nothing in it says whose it was.
 *
 * @param completedAt absent until every service has acknowledged
 */
@Schema(requiredProperties = {"id", "kind", "askedBy", "createdAt", "services"})
public record ErasureView(
        UUID id, String kind, String askedBy, Instant createdAt, Instant completedAt, List<Step> services) {

    /** @param acknowledgedAt absent until the service has removed everything */
    @Schema(name = "ErasureStep")
    public record Step(String service, Instant acknowledgedAt) {}

    static ErasureView of(Erasure erasure) {
        return new ErasureView(
                erasure.id(),
                erasure.kind(),
                erasure.askedBy(),
                erasure.createdAt().toInstant(),
                Optional.ofNullable(erasure.completedAt())
                        .map(OffsetDateTime::toInstant)
                        .orElse(null),
                erasure.steps().entrySet().stream()
                        .map(step -> new Step(
                                step.getKey(),
                                step.getValue().map(OffsetDateTime::toInstant).orElse(null)))
                        .toList());
    }
}
