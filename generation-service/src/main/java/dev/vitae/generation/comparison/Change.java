package dev.vitae.generation.comparison;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One thing that tailoring did to a résumé, which a person may take back by itself.
 *
 * @param id the same whenever the same two résumés are compared
 * @param section member of the résumé it belongs to: {@code summary}, {@code experience}, {@code skills} …
 * @param path JSON pointer (RFC 6901): of what was removed into the source, else into the tailored résumé
 * @param before the source's words; absent of what was added
 * @param after the tailored words; absent of what was removed
 * @param moved of a list in another order: what was moved forward or back, in its new order
 * @param reason why it was done; absent where two résumés are compared for their own sake
 * @param sentences each sentence of what is said now, with what it is from
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "ResumeChange")
public record Change(
        String id,
        String section,
        String path,
        Kind kind,
        String before,
        String after,
        List<String> moved,
        Reason reason,
        List<Sentence> sentences) {

    /** What was done. */
    @Schema(name = "ChangeKind")
    public enum Kind {
        ADDED,
        REMOVED,
        REWORDED,
        MOVED;

        @JsonValue
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Why.
     *
     * @param terms of the vacancy that it serves, as the score names them
     * @param text for people
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(name = "ChangeReason")
    public record Reason(List<String> terms, String text) {}

    /** A sentence and the places of the source that say it; the place that says most of it first. */
    @Schema(name = "ChangedSentence")
    public record Sentence(String text, List<Source> sources) {}

    /** @param path JSON pointer into the source; @param quote the line that stands there */
    @Schema(name = "SentenceSource")
    public record Source(String path, String quote) {}
}
