package dev.vitae.generation.guard;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A claim that the source does not support.
 *
 * @param path JSON pointer (RFC 6901) into the tailored content
 * @param claim the smallest text that is unsupported
 * @param reason a sentence for the person
 * @param sourceQuote what the source says instead; absent where it says nothing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Finding(ClaimKind kind, Severity severity, String path, String claim, String reason, String sourceQuote) {

    static Finding of(ClaimKind kind, String path, String claim, String reason, String sourceQuote) {
        return new Finding(kind, kind.severity(), path, claim, reason, sourceQuote);
    }
}
