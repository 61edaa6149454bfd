package dev.vitae.generation.terms;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How words of a text met a term; JSON in lower case. */
@Schema(name = "MatchedVia")
public enum Via {
    /** The term's own name. */
    @JsonProperty("exact")
    EXACT,
    /** Another name of it. */
    @JsonProperty("alias")
    ALIAS,
    /** Some of the words of a title. */
    @JsonProperty("partial")
    PARTIAL,
    /** Another form of the same words. */
    @JsonProperty("inflection")
    INFLECTION,
    /** A term that shows this one too, as Django shows Python. */
    @JsonProperty("implied")
    IMPLIED,
    /** Another term of a list of which the vacancy asks for any. */
    @JsonProperty("alternative")
    ALTERNATIVE,
    /** Dates of employment. */
    @JsonProperty("dates")
    DATES,
    /** An ordered level (degree, language, seniority) that reaches what is asked. */
    @JsonProperty("level")
    LEVEL
}
