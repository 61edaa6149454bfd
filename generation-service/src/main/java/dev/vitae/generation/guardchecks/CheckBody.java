package dev.vitae.generation.guardchecks;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitae.document.ResumeContent;
import dev.vitae.kit.dates.FullDate;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Two contents in the shape of a résumé; either may lack what it does not state.
 *
 * @param source what is true of the person
 * @param tailored what is to be told of them
 * @param asOf the day that counts as today for jobs that go on, {@code 2026-03-01}; the day of the request where none is named
 */
public record CheckBody(
        @NotNull(message = "Send the résumé that is true.") @Schema(implementation = ResumeContent.class)
                JsonNode source,
        @NotNull(message = "Send the résumé that is to be checked.") @Schema(implementation = ResumeContent.class)
                JsonNode tailored,
        @FullDate @Schema(format = "date") String asOf) {}
