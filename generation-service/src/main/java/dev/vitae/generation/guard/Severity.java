package dev.vitae.generation.guard;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How grave an unsupported claim is; both kinds are cut, JSON in lower case. */
public enum Severity {
    /** A fact that a reference check would find false. */
    @JsonProperty("high")
    HIGH,
    /** An overstatement. */
    @JsonProperty("medium")
    MEDIUM
}
