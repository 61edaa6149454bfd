package dev.vitae.generation.scores;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitae.document.ResumeContent;
import dev.vitae.kit.dates.FullDate;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is to be compared: one of content, résumé and generated résumé, with one of a vacancy's text and a kept vacancy.
 *
 * @param content a ResumeContent; it may lack what it does not state
 * @param version of the résumé or generated résumé; the newest, or the one in use, where it is absent
 * @param asOf the day that counts as today, {@code YYYY-MM-DD}; today in UTC where it is absent
 */
public record ScoreBody(
        @Schema(implementation = ResumeContent.class) JsonNode content,
        UUID resumeId,
        UUID generatedResumeId,
        @Positive(message = "Versions count from 1.") Integer version,
        @Valid Posting vacancy,
        UUID vacancyId,
        @FullDate @Schema(format = "date") String asOf) {

    /** A vacancy that is not kept, with the limits of those that are. */
    public record Posting(
            @Size(max = 255, message = "At most 255 characters.") String company,
            @Size(max = 255, message = "At most 255 characters.") String jobPosition,
            @NotBlank(message = "Paste the vacancy's text.") @Size(max = 50_000, message = "At most 50,000 characters.")
                    String description) {}

    boolean hasContent() {
        return content != null && !content.isNull();
    }
}
