package dev.vitae.generation.letters;

import dev.vitae.generation.tailoring.InstructionsBody;
import dev.vitae.kit.dates.FullDate;
import jakarta.validation.Valid;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A letter that is asked for.
 *
 * @param instructions wishes as to how; may be absent
 * @param asOf the day that the letter is dated, {@code 2026-03-01}; the day of the request where none is named
 */
public record CoverLetterBody(@Valid InstructionsBody instructions, @FullDate @Schema(format = "date") String asOf) {}
