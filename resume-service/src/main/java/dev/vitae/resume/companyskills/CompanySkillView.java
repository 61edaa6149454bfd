package dev.vitae.resume.companyskills;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A skill of a company as its members see it; members as in {@link CompanySkillBody}. */
@Schema(requiredProperties = {"id", "version", "name", "category", "createdAt", "updatedAt"})
public record CompanySkillView(
        UUID id, int version, String name, String category, Instant createdAt, Instant updatedAt) {}
