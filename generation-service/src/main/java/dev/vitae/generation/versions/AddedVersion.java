package dev.vitae.generation.versions;

import java.util.UUID;

/** The number that a new version was given. */
public record AddedVersion(UUID generatedResumeId, int versionNumber) {}
