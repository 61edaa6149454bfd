package dev.vitae.generation.tailoring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.document.ContentJson;
import dev.vitae.document.ResumeContent;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/**
 * A completed generation with what it was made from.
 *
 * @param version of the generation's row
 * @param source the résumé as it was read; null where the generation is older than that it is kept
 * @param asked terms of the vacancy, as the score names them
 */
public record TailoredFrom(
        UUID id,
        int version,
        UUID resumeId,
        Integer resumeVersion,
        UUID vacancyId,
        UUID generatedResumeId,
        Integer versionNumber,
        ResumeContent source,
        ResumeContent content,
        List<String> asked) {

    private static final ContentJson CONTENTS = new ContentJson();
    private static final ObjectMapper JSON = new ObjectMapper();

    static TailoredFrom of(Generation generation) {
        try {
            return new TailoredFrom(
                    generation.id(),
                    generation.version(),
                    generation.resumeId(),
                    generation.resumeVersion(),
                    generation.vacancyId(),
                    generation.generatedResumeId(),
                    generation.versionNumber(),
                    generation.source() == null ? null : CONTENTS.read(generation.source()),
                    CONTENTS.read(generation.content()),
                    asked(JSON.readTree(generation.matchAfter())));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored generation that cannot be read", e);
        }
    }

    private static List<String> asked(JsonNode match) {
        return StreamSupport.stream(match.path("terms").spliterator(), false)
                .filter(term -> !term.path("kind").asText().equals("years"))
                .map(term -> term.path("term").asText())
                .distinct()
                .toList();
    }
}
