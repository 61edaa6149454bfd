package dev.vitae.generation.tailoring;

import dev.vitae.kit.dates.FullDate;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is asked for: this résumé, tailored to this vacancy.
 *
 * @param instructions wishes as to how; may be absent
 * @param templateId slug of the template that the generated résumé gets; its own stays where none is named
 * @param asOf the day that counts as today for the scores, {@code 2026-03-01}; the day of the request where none is named
 */
public record GenerationBody(
        @NotNull(message = "Name the résumé to tailor.") UUID resumeId,
        @NotNull(message = "Name the vacancy to tailor it to.") UUID vacancyId,
        @Valid InstructionsBody instructions,
        @Pattern(regexp = "[a-z0-9-]{1,60}", message = "Write the slug of a template, such as classic.")
                String templateId,
        @FullDate @Schema(format = "date") String asOf) {}
