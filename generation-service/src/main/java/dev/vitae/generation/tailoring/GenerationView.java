package dev.vitae.generation.tailoring;

import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.vitae.document.ContentJson;
import dev.vitae.document.ResumeContent;
import dev.vitae.document.template.ChosenDesign;
import dev.vitae.document.template.Templates;
import dev.vitae.generation.matching.MatchScore;
import dev.vitae.kit.etag.ETags;
import dev.vitae.kit.problem.Problem;
import jakarta.ws.rs.core.EntityTag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A generation as its person sees it. What it has not reached yet is absent.
 *
 * @param matchBefore the working of {@code matchScoreBefore}: each term of the vacancy with its evidence
 * @param matchAfter the working of {@code matchScoreAfter}
 * @param guardReport what was checked and what was cut back to the source's own words
 * @param providerType who paid: {@code platform}, the person's own key ({@code byok}), or nobody ({@code local})
 * @param localReason why rules wrote it; absent where they did not
 * @param kept whether its person keeps it for good
 * @param daysUntilExpiration whole days, the begun one included; absent of what is kept; the versions stay longer
 * @param failureCode why it failed
 */
public record GenerationView(
        UUID id,
        int version,
        GenerationStatus status,
        UUID resumeId,
        UUID vacancyId,
        Integer resumeVersion,
        Integer vacancyVersion,
        ResumeContent content,
        Integer matchScoreBefore,
        Integer matchScoreAfter,
        String scoreVersion,
        LocalDate asOf,
        @JsonRawValue @Schema(implementation = InstructionsBody.class) String instructions,
        String templateId,
        String providerType,
        String provider,
        String model,
        String localReason,
        @JsonRawValue @Schema(implementation = MatchScore.class) String matchBefore,
        @JsonRawValue @Schema(implementation = MatchScore.class) String matchAfter,
        @JsonRawValue @Schema(implementation = GuardOutcome.class) String guardReport,
        UUID generatedResumeId,
        Integer versionNumber,
        boolean kept,
        Long daysUntilExpiration,
        String failureCode,
        Instant createdAt,
        Instant updatedAt,
        Instant generatedAt,
        Instant expiresAt) {

    private static final ContentJson CONTENTS = new ContentJson();

    static GenerationView of(Generation generation) {
        return new GenerationView(
                generation.id(),
                generation.version(),
                generation.status(),
                generation.resumeId(),
                generation.vacancyId(),
                generation.resumeVersion(),
                generation.vacancyVersion(),
                content(generation.content()),
                generation.matchScoreBefore(),
                generation.matchScoreAfter(),
                generation.scoreVersion(),
                generation.asOf(),
                generation.instructions(),
                generation.templateId(),
                generation.provider().type(),
                generation.provider().name(),
                generation.provider().model(),
                generation.provider().localReason(),
                generation.matchBefore(),
                generation.matchAfter(),
                generation.guardReport(),
                generation.generatedResumeId(),
                generation.versionNumber(),
                generation.kept(),
                Expiry.daysUntil(generation.expiresAt(), Instant.now()),
                generation.failureCode(),
                generation.createdAt(),
                generation.updatedAt(),
                generation.generatedAt(),
                generation.expiresAt());
    }

    /** How it was asked for to look. Fails with 503 {@code template_unavailable} while a newer release alone knows its template. */
    public ChosenDesign design() {
        ChosenDesign none = ChosenDesign.none();
        return templateId == null
                ? none
                : none.with(Templates.of(templateId).orElseThrow(() -> Problem.unavailable("template_unavailable")));
    }

    /** The days until it expires change without a change of its row. */
    EntityTag tag() {
        return ETags.of(version, daysUntilExpiration);
    }

    static EntityTag tag(Generation generation) {
        return ETags.of(generation.version(), Expiry.daysUntil(generation.expiresAt(), Instant.now()));
    }

    private static ResumeContent content(String json) {
        try {
            return json == null ? null : CONTENTS.read(json);
        } catch (IOException e) {
            throw new UncheckedIOException("stored content", e);
        }
    }
}
