package dev.vitae.resume.companyskills;

import java.time.Instant;
import java.util.UUID;

/** A skill of a company as its members see it; members as in {@link CompanySkillBody}. */
public record CompanySkillView(
        UUID id, int version, String name, String category, Instant createdAt, Instant updatedAt) {}
