package dev.vitae.generation.resources;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import dev.vitae.generation.comparison.JsonComparison;
import dev.vitae.generation.comparison.JsonComparison.Difference;
import dev.vitae.generation.comparison.JsonComparison.Kind;
import dev.vitae.generation.comparison.WordDiff.Words;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a fork says otherwise than its parent, change by change. */
@Schema(requiredProperties = {"resourceId", "parentResourceId", "changes"})
public record ResourceDiffView(UUID resourceId, UUID parentResourceId, List<ResourceChange> changes) {

    /**
     * One change.
     *
     * @param path JSON pointer into {@code {name, description, content}}: of what was removed of the parent's, else of the fork's
     * @param before absent of what was added or moved
     * @param after absent of what was removed or moved
     * @param words of a text that became another one: what became of each word
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record ResourceChange(String path, Kind kind, JsonNode before, JsonNode after, List<Words> words) {

        private static ResourceChange of(Difference difference) {
            return new ResourceChange(
                    difference.path(), difference.kind(), difference.before(), difference.after(), difference.words());
        }
    }

    /** Computes: not for an event loop. */
    static ResourceDiffView of(UUID parent, JsonNode before, UUID fork, JsonNode after) {
        return new ResourceDiffView(
                fork,
                parent,
                JsonComparison.of(before, after).stream()
                        .map(ResourceChange::of)
                        .toList());
    }
}
