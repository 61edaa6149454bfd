package dev.vitae.generation.changes;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vitae.generation.comparison.Change;
import dev.vitae.generation.comparison.Change.Kind;
import dev.vitae.generation.comparison.Comparison;
import dev.vitae.generation.comparison.WordDiff;
import dev.vitae.generation.comparison.WordDiff.Words;
import dev.vitae.generation.versions.VersionView;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the version {@code to} says otherwise than the version {@code from}, change by change. */
@Schema(requiredProperties = {"generatedResumeId", "from", "to", "changes"})
public record VersionDiffView(UUID generatedResumeId, int from, int to, List<VersionChange> changes) {

    /**
     * One change.
     *
     * @param path JSON pointer: of what was removed into {@code from}, else into {@code to}
     * @param before absent of what was added
     * @param after absent of what was removed
     * @param moved of a list in another order: what was moved forward or back, in its new order
     * @param words of what was reworded: what became of each word
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record VersionChange(
            String section,
            String path,
            Kind kind,
            String before,
            String after,
            List<String> moved,
            List<Words> words) {

        private static VersionChange of(Change change) {
            return new VersionChange(
                    change.section(),
                    change.path(),
                    change.kind(),
                    change.before(),
                    change.after(),
                    change.moved(),
                    change.kind() == Kind.REWORDED ? WordDiff.of(change.before(), change.after()) : List.of());
        }
    }

    /** Computes: not for an event loop. */
    static VersionDiffView of(VersionView from, VersionView to) {
        List<VersionChange> changes = Comparison.of(from.content(), to.content()).changes().stream()
                .map(VersionChange::of)
                .toList();
        return new VersionDiffView(to.generatedResumeId(), from.versionNumber(), to.versionNumber(), changes);
    }
}
