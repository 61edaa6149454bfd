package dev.vitae.resume.parsing.layout;

import dev.vitae.resume.parsing.wording.SectionKind;
import java.util.List;

/** A section: its heading as the page writes it, and its rows in reading order. */
public record Passage(SectionKind kind, String heading, List<Row> rows) {
    public Passage {
        rows = List.copyOf(rows);
    }
}
