package dev.vitae.resume.skills;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * One operation on the platform that names skills of a person, as a row of {@code skill_operations} with its skills.
 * However often it is told, and by whichever event, it has one id.
 */
@JsonNaming(SnakeCaseStrategy.class)
public record SkillOperation(
        UUID userId,
        Kind kind,
        UUID operationId,
        UUID tenantId,
        Instant occurredAt,
        UUID resumeId,
        Integer resumeVersion,
        UUID builderDocumentId,
        UUID generationId,
        UUID vacancyId,
        UUID generatedResumeId,
        Integer versionNumber,
        Integer matchScoreBefore,
        Integer matchScoreAfter,
        List<NamedSkill> skills) {

    enum Kind {
        @JsonProperty("generation")
        GENERATION,
        @JsonProperty("resume")
        RESUME,
        @JsonProperty("export")
        EXPORT
    }

    public SkillOperation {
        Objects.requireNonNull(operationId, "id of the operation");
        require(resumeVersion == null || resumeVersion >= 0, "resumeVersion");
        require(versionNumber == null || versionNumber > 0, "versionNumber");
        require(isScore(matchScoreBefore) && isScore(matchScoreAfter), "match score");
    }

    private static boolean isScore(Integer score) {
        return score == null || score >= 0 && score <= 100;
    }

    private static void require(boolean so, String what) {
        if (!so) {
            throw new IllegalArgumentException(what);
        }
    }

    static SkillOperation of(Kind kind, NamingEvent event, Instant time) {
        return new SkillOperation(
                event.userId(),
                kind,
                id(kind, event),
                event.tenantId(),
                time,
                event.resumeId(),
                event.resumeVersion(),
                event.builderDocumentId(),
                event.generationId(),
                event.vacancyId(),
                event.generatedResumeId(),
                event.versionNumber(),
                event.matchScoreBefore(),
                event.matchScoreAfter(),
                NamedSkill.of(event.skillKeys(), event.employments()));
    }

    private static UUID id(Kind kind, NamingEvent event) {
        return switch (kind) {
            case GENERATION -> event.generationId();
            case EXPORT -> event.exportId();
            case RESUME -> ofReading(event.resumeId(), event.resumeVersion());
        };
    }

    /** A file that is read anew is another reading, of another version of its résumé. */
    private static UUID ofReading(UUID resumeId, Integer version) {
        Objects.requireNonNull(resumeId, "resumeId");
        Objects.requireNonNull(version, "resumeVersion");
        return UUID.nameUUIDFromBytes((resumeId + "/" + version).getBytes(StandardCharsets.UTF_8));
    }
}
