package dev.vitae.resume.uploads;

import dev.vitae.kit.outbox.Event;
import dev.vitae.resume.parsing.SourceFileType;
import dev.vitae.resume.resumes.Resume;
import dev.vitae.resume.skills.EmploymentsOfSkill;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * A file was read and its résumé is kept.
 *
 * @param providerType who did the reading
 * @param durationMs that the parser's reading took
 * @param versionNumber of the version that its content is
 * @param skillKeys of the skills that it names, in its order
 * @param employments which entries of its experience name them
 */
public record ResumeParsed(
        UUID resumeId,
        int resumeVersion,
        int versionNumber,
        UUID userId,
        UUID tenantId,
        SourceFileType sourceFileType,
        ProviderType providerType,
        long durationMs,
        List<String> skillKeys,
        List<EmploymentsOfSkill> employments) {

    static final String TOPIC = "vitae.resume.resume";

    static Event of(
            Resume resume,
            ProviderType providerType,
            Duration duration,
            List<String> skillKeys,
            List<EmploymentsOfSkill> employments) {
        ResumeParsed fact = new ResumeParsed(
                resume.id(),
                resume.version(),
                resume.currentVersion(),
                resume.userId(),
                resume.tenantId().orElse(null),
                resume.sourceFileType(),
                providerType,
                duration.toMillis(),
                skillKeys,
                employments);
        return Event.of(TOPIC, resume.id(), "ResumeParsed", fact);
    }
}
