package dev.vitae.generation.matching;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much a vacancy asks for a term; JSON in lower case. */
@Schema(name = "TermImportance")
public enum Importance {
    /** Without it there is no point in applying. */
    @JsonProperty("required")
    REQUIRED(100),
    /** Welcome, not needed. */
    @JsonProperty("preferred")
    PREFERRED(40),
    /** Named, but not asked for. */
    @JsonProperty("context")
    CONTEXT(15);

    private final int weight;

    Importance(int weight) {
        this.weight = weight;
    }

    /** Weight of a term before its kind counts; the ratio is a decision, see ADR 10. */
    int weight() {
        return weight;
    }
}
