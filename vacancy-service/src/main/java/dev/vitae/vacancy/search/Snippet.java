package dev.vitae.vacancy.search;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The place in a vacancy that a search has found.
 *
 * @param member which text it is from: {@code description}, {@code notes}, {@code jobPosition} or {@code company}
 * @param text plain, on one line, at most some 240 characters of it
 * @param matches what was looked for in it, in order
 */
@Schema(name = "SearchSnippet")
public record Snippet(String member, String text, List<Match> matches) {

    /** Offsets in {@code text} as UTF-16 counts them; the end is the first that does not belong to it. */
    @Schema(name = "SnippetMatch")
    public record Match(int start, int end) {}

    /** Most texts say soon what is looked for; what comes after the last of these is found, but not shown. */
    private static final int[] STRETCHES = {1_000, 4_000, 20_000};

    /**
     * Of the first text that holds any of it; of none, the beginning of the last.
     *
     * @param texts by member, those to be preferred first; at least one
     */
    public static Snippet of(SearchQuery query, String language, Map<String, String> texts) {
        Snippet last = null;
        for (Map.Entry<String, String> text : texts.entrySet()) {
            last = read(text.getValue(), query, language).snippet(text.getKey());
            if (!last.matches().isEmpty()) {
                return last;
            }
        }
        return last;
    }

    /** As far as everything that is looked for stands in one place. */
    private static Stretch read(String text, SearchQuery query, String language) {
        Marks marks = query.marks(language);
        Stretch read = null;
        for (int length : STRETCHES) {
            read = Stretch.of(text.substring(0, Math.min(length, text.length())), marks);
            if (length >= text.length() || read.showsAll(query.said())) {
                break;
            }
        }
        return read;
    }
}
