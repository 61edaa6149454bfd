package dev.vitae.resume.companyskills;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A member who has a skill of the company. @param createdAt since when */
@Schema(requiredProperties = {"userId", "createdAt", "updatedAt"})
public record HolderView(UUID userId, Instant createdAt, Instant updatedAt) {}
