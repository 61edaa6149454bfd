package dev.vitae.generation.versions;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A generated résumé as its person sees it.
 *
 * @param templateId slug of the template that its versions look like
 * @param resumeId absent, as {@code vacancyId} is, where the wizard made it
 * @param currentVersion number of the version in use; absent where none is
 */
@Schema(requiredProperties = {"id", "version", "title", "templateId", "createdAt", "updatedAt"})
public record GeneratedResumeView(
        UUID id,
        int version,
        String title,
        String templateId,
        UUID resumeId,
        UUID vacancyId,
        Integer currentVersion,
        Instant createdAt,
        Instant updatedAt) {

    static GeneratedResumeView of(GeneratedResume resume) {
        return new GeneratedResumeView(
                resume.id(),
                resume.version(),
                resume.title(),
                resume.template(),
                resume.resumeId(),
                resume.vacancyId(),
                resume.currentVersion(),
                resume.createdAt(),
                resume.updatedAt());
    }
}
