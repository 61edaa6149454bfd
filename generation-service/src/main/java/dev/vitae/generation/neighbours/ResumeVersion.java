package dev.vitae.generation.neighbours;

import java.util.UUID;

/** A numbered version of a résumé that is there. */
public record ResumeVersion(UUID resumeId, int versionNumber) {}
