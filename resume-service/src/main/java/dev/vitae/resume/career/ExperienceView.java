package dev.vitae.resume.career;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A job as its person sees it; members as in {@link ExperienceBody}. */
@Schema(requiredProperties = {"id", "version", "title", "company", "isCurrent", "createdAt", "updatedAt"})
public record ExperienceView(
        UUID id,
        int version,
        String title,
        String company,
        String location,
        String startDate,
        String endDate,
        @JsonProperty("isCurrent") boolean isCurrent,
        String description,
        Instant createdAt,
        Instant updatedAt)
        implements RecordView {}
