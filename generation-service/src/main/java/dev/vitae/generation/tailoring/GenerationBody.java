package dev.vitae.generation.tailoring;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** What is asked for: this résumé, tailored to this vacancy. */
public record GenerationBody(
        @NotNull(message = "Name the résumé to tailor.") UUID resumeId,
        @NotNull(message = "Name the vacancy to tailor it to.") UUID vacancyId) {}
