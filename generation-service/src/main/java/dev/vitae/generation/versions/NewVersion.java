package dev.vitae.generation.versions;

import java.util.UUID;

/**
 * A version to be added to the generated résumé of a person, résumé and vacancy.
 *
 * @param content ResumeContent as JSON, past the guard
 * @param template slug of the template that the generated résumé gets; null for the one that it has
 * @param note may be null
 */
public record NewVersion(
        UUID userId, UUID resumeId, UUID vacancyId, String content, String template, Author author, String note) {}
