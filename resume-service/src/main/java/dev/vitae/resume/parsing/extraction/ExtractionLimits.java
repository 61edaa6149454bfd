package dev.vitae.resume.parsing.extraction;

import java.time.Duration;

/**
 * What one file may cost. The defaults are far beyond any résumé and far below what hurts.
 *
 * @param inflatedBytes sum of all compressed parts once inflated
 * @param glyphs characters drawn; 50 dense pages have about 250,000
 * @param operations drawing operators run, nested forms included
 */
public record ExtractionLimits(int pages, long inflatedBytes, int glyphs, int operations, Duration time) {

    public static final ExtractionLimits DEFAULT =
            new ExtractionLimits(50, 50L << 20, 400_000, 1_000_000, Duration.ofSeconds(10));
}
