package dev.vitae.resume.resumes;

import dev.vitae.kit.outbox.Event;
import java.util.UUID;

/** A résumé is gone, with its versions and its file. */
record ResumeDeleted(UUID resumeId, UUID userId, UUID tenantId) {

    static final String TOPIC = "vitae.resume.resume";

    static Event of(Resume resume) {
        ResumeDeleted fact = new ResumeDeleted(
                resume.id(), resume.userId(), resume.tenantId().orElse(null));
        return Event.of(TOPIC, resume.id(), "ResumeDeleted", fact);
    }
}
