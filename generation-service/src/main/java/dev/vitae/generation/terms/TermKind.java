package dev.vitae.generation.terms;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a term of a vacancy or résumé is; JSON in lower case. */
public enum TermKind {
    @JsonProperty("skill")
    SKILL,
    @JsonProperty("tool")
    TOOL,
    @JsonProperty("title")
    TITLE,
    @JsonProperty("years")
    YEARS,
    @JsonProperty("degree")
    DEGREE,
    @JsonProperty("certificate")
    CERTIFICATE,
    @JsonProperty("language")
    LANGUAGE,
    @JsonProperty("domain")
    DOMAIN
}
