package dev.vitae.generation.guard;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How grave an unsupported claim is; both kinds are cut, JSON in lower case. */
@Schema(name = "FindingSeverity")
public enum Severity {
    /** A fact that a reference check would find false. */
    @JsonProperty("high")
    HIGH,
    /** An overstatement. */
    @JsonProperty("medium")
    MEDIUM
}
