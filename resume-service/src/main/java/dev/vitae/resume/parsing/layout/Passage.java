package dev.vitae.resume.parsing.layout;

import dev.vitae.resume.parsing.wording.SectionKind;
import java.util.List;
import java.util.Optional;

/**
 * A section: its heading as the page writes it, and its rows in reading order.
 *
 * @param title the cell that the heading stands in; empty where no heading stands on the page
 */
public record Passage(SectionKind kind, String heading, Optional<Cell> title, List<Row> rows) {
    public Passage {
        rows = List.copyOf(rows);
    }

    public Passage(SectionKind kind, String heading, List<Row> rows) {
        this(kind, heading, Optional.empty(), rows);
    }
}
