package dev.vitae.resume.resumes;

import dev.vitae.kit.outbox.Event;
import dev.vitae.resume.parsing.SourceFileType;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * A file was read and its résumé is kept.
 *
 * @param providerType who did the reading: always {@code local}, the deterministic parser
 * @param durationMs that the reading took
 * @param skillKeys of the skills that it names, in its order
 */
public record ResumeParsed(
        UUID resumeId,
        int resumeVersion,
        UUID userId,
        UUID tenantId,
        SourceFileType sourceFileType,
        String providerType,
        long durationMs,
        List<String> skillKeys) {

    static final String TOPIC = "vitae.resume.resume";

    static Event of(Resume resume, Duration duration, List<String> skillKeys) {
        ResumeParsed fact = new ResumeParsed(
                resume.id(),
                resume.version(),
                resume.userId(),
                resume.tenantId().orElse(null),
                resume.sourceFileType(),
                "local",
                duration.toMillis(),
                skillKeys);
        return Event.of(TOPIC, resume.id(), "ResumeParsed", fact);
    }
}
