package dev.vitae.resume.career;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A study as its person sees it; members as in {@link EducationBody}. */
@Schema(requiredProperties = {"id", "version", "school", "isCurrent", "createdAt", "updatedAt"})
public record EducationView(
        UUID id,
        int version,
        String school,
        String degree,
        String field,
        String startDate,
        String endDate,
        @JsonProperty("isCurrent") boolean isCurrent,
        Instant createdAt,
        Instant updatedAt)
        implements RecordView {}
