package dev.vitae.generation.letters;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.generation.tailoring.GenerationStatus;
import dev.vitae.generation.tailoring.GuardOutcome;
import dev.vitae.generation.tailoring.InstructionsBody;
import dev.vitae.generation.versions.Author;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A cover letter as its person sees it. Before anything was written, what it says is absent; while it is asked for anew, it is
 * what was written before.
 *
 * @param asOf the day that it is dated
 * @param author {@code generation}, or {@code person} once they have written it over
 * @param guardReport what was checked and what was cut; absent of what the person wrote, which nobody checks
 * @param localReason why rules wrote it; absent where they did not
 * @param failureCode why it failed
 */
@Schema(requiredProperties = {"id", "version", "generationId", "status", "asOf"})
public record CoverLetterView(
        UUID id,
        int version,
        UUID generationId,
        GenerationStatus status,
        LocalDate asOf,
        @JsonRawValue @Schema(implementation = InstructionsBody.class) String instructions,
        Author author,
        String language,
        String company,
        String jobPosition,
        String subject,
        String salutation,
        List<String> paragraphs,
        String closing,
        @JsonRawValue @Schema(implementation = GuardOutcome.class) String guardReport,
        String providerType,
        String provider,
        String model,
        String localReason,
        String failureCode,
        Instant createdAt,
        Instant updatedAt,
        Instant writtenAt) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static CoverLetterView of(CoverLetter letter) {
        LetterText text = text(letter.letter());
        boolean written = text != null;
        return new CoverLetterView(
                letter.id(),
                letter.version(),
                letter.generationId(),
                letter.status(),
                letter.asOf(),
                letter.instructions(),
                letter.author(),
                written ? text.language() : null,
                written ? text.company() : null,
                written ? text.jobPosition() : null,
                written ? text.subject() : null,
                written ? text.salutation() : null,
                written ? text.paragraphs() : null,
                written ? text.closing() : null,
                letter.guardReport(),
                letter.providerType(),
                letter.provider(),
                letter.model(),
                letter.localReason(),
                letter.failureCode(),
                letter.createdAt(),
                letter.updatedAt(),
                letter.writtenAt());
    }

    static LetterText text(String stored) {
        try {
            return stored == null ? null : JSON.readValue(stored, LetterText.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored letter that cannot be read", e);
        }
    }
}
