package dev.vitae.resume.career;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A skill as its person sees it; members as in {@link SkillBody}. */
@Schema(requiredProperties = {"id", "version", "name", "category", "openToColleagues", "createdAt", "updatedAt"})
public record SkillView(
        UUID id,
        int version,
        String name,
        String category,
        String proficiency,
        boolean openToColleagues,
        Instant createdAt,
        Instant updatedAt)
        implements RecordView {}
