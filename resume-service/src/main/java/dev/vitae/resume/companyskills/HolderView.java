package dev.vitae.resume.companyskills;

import java.time.Instant;
import java.util.UUID;

/** A member who has a skill of the company. @param createdAt since when */
public record HolderView(UUID userId, Instant createdAt, Instant updatedAt) {}
