package dev.vitae.resume.uploads;

import dev.vitae.kit.outbox.Event;
import dev.vitae.resume.parsing.SourceFileType;
import dev.vitae.resume.resumes.Resume;
import dev.vitae.resume.skills.EmploymentsOfSkill;
import dev.vitae.resume.uploads.AssistedReading.Used;
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
 * @param tokensUsed of a model that was asked, as it counted; null where none was
 * @param costMicros what the platform paid for it in millionths of the currency; null where none was asked
 * @param currency null where none was asked
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
        List<EmploymentsOfSkill> employments,
        Long tokensUsed,
        Long costMicros,
        String currency) {

    static final String TOPIC = "vitae.resume.resume";

    static Event of(Resume resume, ReadFile.Read read, List<String> skillKeys) {
        ResumeParsed fact = new ResumeParsed(
                resume.id(),
                resume.version(),
                resume.currentVersion(),
                resume.userId(),
                resume.tenantId().orElse(null),
                resume.sourceFileType(),
                read.providerType(),
                read.duration().toMillis(),
                skillKeys,
                read.employments(),
                read.used().map(Used::tokens).orElse(null),
                read.used().map(Used::costMicros).orElse(null),
                read.used().map(Used::currency).orElse(null));
        return Event.of(TOPIC, resume.id(), "ResumeParsed", fact);
    }
}
