package dev.vitae.usage.limits;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whose days and months a person's limits go by, where the platform lets limits go by people's own.
 *
 * @param timeZone an IANA name; UTC where nothing was said
 * @param version 0 before the first change
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"timeZone", "version"})
public record PersonTimeZone(String timeZone, int version, Instant createdAt, Instant updatedAt) {}
