package dev.vitae.resume.skills.rebuild;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far a rebuild of the evidence of skills is.
 *
 * @param events that name skills, as many as the topics were found to have
 * @param people who have been compared so far
 * @param changed people of whom something else was known than the topics say
 * @param failureCode absent unless it has failed: {@code history_incomplete} or {@code rebuild_failed}
 */
@Schema(requiredProperties = {"id", "status", "events", "people", "changed", "createdAt", "updatedAt"})
public record SkillRebuild(
        UUID id,
        Status status,
        long events,
        int people,
        int changed,
        String failureCode,
        Instant createdAt,
        Instant updatedAt) {

    /** {@code comparing} is past the topics: from then on people's evidence is changed, one after another. */
    @Schema(name = "SkillRebuildStatus")
    public enum Status {
        @JsonProperty("waiting")
        WAITING,
        @JsonProperty("reading")
        READING,
        @JsonProperty("comparing")
        COMPARING,
        @JsonProperty("done")
        DONE,
        @JsonProperty("failed")
        FAILED;

        static Status of(String column) {
            return valueOf(column.toUpperCase(Locale.ROOT));
        }
    }
}
