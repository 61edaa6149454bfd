package dev.vitae.generation.changes;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vitae.generation.comparison.Change;
import dev.vitae.generation.tailoring.TailoredFrom;
import java.util.List;
import java.util.UUID;

/** What tailoring changed; the version is the one that the generation made. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DiffView(
        UUID generationId,
        UUID resumeId,
        Integer resumeVersion,
        UUID generatedResumeId,
        Integer versionNumber,
        List<Change> changes) {

    static DiffView of(TailoredFrom generation, List<Change> changes) {
        return new DiffView(
                generation.id(),
                generation.resumeId(),
                generation.resumeVersion(),
                generation.generatedResumeId(),
                generation.versionNumber(),
                changes);
    }
}
