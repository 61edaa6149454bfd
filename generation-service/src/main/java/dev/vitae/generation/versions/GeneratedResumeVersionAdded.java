package dev.vitae.generation.versions;

import java.util.UUID;

/** A generated résumé has a new version. Its content is asked of this service by id and number. */
public record GeneratedResumeVersionAdded(UUID generatedResumeId, int versionNumber, UUID userId, Author author) {

    static final String TOPIC = "vitae.generation.generated-resume";
    static final String TYPE = "GeneratedResumeVersionAdded";
}
