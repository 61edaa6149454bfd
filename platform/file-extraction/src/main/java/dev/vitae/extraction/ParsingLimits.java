package dev.vitae.extraction;

import java.time.Duration;

/**
 * What reading one file may cost, from its bytes to its content. The defaults are far beyond any résumé and far below
 * what hurts.
 *
 * @param inflatedBytes of a DOCX all parts; of a PDF whatever is decoded to read its text, so not its pictures
 * @param glyphs characters drawn; 50 dense pages have about 250,000
 * @param operations drawing operators run, nested forms included, or XML events read
 * @param cells groups of words on all pages; a page has about a hundred
 */
public record ParsingLimits(int pages, long inflatedBytes, int glyphs, int operations, int cells, Duration time) {

    public static final ParsingLimits DEFAULT =
            new ParsingLimits(50, 50L << 20, 400_000, 1_000_000, 12_000, Duration.ofSeconds(10));

    public ParsingLimits within(Duration other) {
        return new ParsingLimits(pages, inflatedBytes, glyphs, operations, cells, other);
    }
}
