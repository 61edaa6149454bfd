package dev.vitae.resume.resumes;

import dev.vitae.kit.outbox.Event;
import java.util.UUID;

/**
 * A résumé is another one now: its title, its content, or whether it is the default.
 *
 * @param versionNumber of the version that its content is
 * @param contentChanged whether it says something else than before
 */
record ResumeUpdated(
        UUID resumeId,
        int resumeVersion,
        UUID userId,
        UUID tenantId,
        int versionNumber,
        boolean contentChanged,
        boolean isDefault) {

    static Event of(Resume resume, boolean contentChanged) {
        ResumeUpdated fact = new ResumeUpdated(
                resume.id(),
                resume.version(),
                resume.userId(),
                resume.tenantId().orElse(null),
                resume.currentVersion(),
                contentChanged,
                resume.isDefault());
        return Event.of(ResumeDeleted.TOPIC, resume.id(), "ResumeUpdated", fact);
    }
}
