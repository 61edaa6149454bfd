package dev.vitae.generation.neighbours;

import dev.vitae.document.ResumeContent;
import java.util.UUID;

/** A résumé as resume-service keeps it: the source that every claim of a tailored one is measured against. */
public record Resume(UUID id, int version, ResumeContent content) {}
