package dev.vitae.usage.rollups;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far a rebuild of the sums is.
 *
 * @param status {@code waiting}, {@code counting}, {@code done} or {@code failed}
 * @param days counted so far
 * @param changed sums that were not what the rows say
 */
@Schema(requiredProperties = {"id", "status", "days", "changed", "createdAt", "updatedAt"})
public record RollupRebuild(UUID id, String status, int days, int changed, Instant createdAt, Instant updatedAt) {}
