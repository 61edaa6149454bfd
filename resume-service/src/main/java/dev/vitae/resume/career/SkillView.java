package dev.vitae.resume.career;

import java.time.Instant;
import java.util.UUID;

/** A skill as its person sees it; members as in {@link SkillBody}. */
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
