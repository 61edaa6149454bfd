package dev.vitae.generation.tailoring;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.vitae.generation.guard.Finding;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of a proposal; part of the answer, so a person sees what was not let through.
 *
 * @param supported whether every claim of what is stored is supported: always true
 * @param action what became of the proposal
 * @param cut the claims that were not let through; their paths point into the proposal that made them
 */
public record GuardOutcome(boolean supported, Action action, List<Finding> cut) {

    /** From the lightest to the gravest. */
    @Schema(name = "GuardAction")
    public enum Action {
        /** It is stored as it came. */
        @JsonProperty("none")
        NONE,
        /** The model wrote it once more, without what was unsupported; that is stored as it came. */
        @JsonProperty("repaired")
        REPAIRED,
        /** What was unsupported gave way to the source's own words. */
        @JsonProperty("cut_back")
        CUT_BACK,
        /** Nothing of it was kept: too much was unsupported, or the score would have fallen. */
        @JsonProperty("source_kept")
        SOURCE_KEPT
    }

    public GuardOutcome {
        cut = List.copyOf(cut);
    }
}
