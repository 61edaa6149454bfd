package dev.vitae.resume.parsing.provenance;

import dev.vitae.resume.parsing.layout.Row;
import java.util.Optional;

/**
 * A line of a résumé's layout.
 *
 * @param page 1-based
 * @param number 1-based on its page, in reading order
 * @param section index of its passage, or {@link #PREAMBLE}
 * @param row its words; of a heading none
 * @param text as it stands there, cells parted by spaces
 */
public record SourceLine(int page, int number, int section, Optional<Row> row, String text) {

    public static final int PREAMBLE = -1;

    public boolean isHeading() {
        return row.isEmpty();
    }
}
