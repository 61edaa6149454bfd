package dev.vitae.resume.parsing.layout;

import dev.vitae.resume.parsing.wording.SectionKind;
import dev.vitae.resume.parsing.wording.Wording;
import java.util.ArrayList;
import java.util.List;

/**
 * Sections of a résumé whose headings are not in its text (drawings, or letters on their side): blocks that white space
 * parts, of which each tells by its content what it is.
 */
final class UnheadedSections {

    /** In em, the white space between sections; entries stand closer. */
    private static final float APART = 1.5f;

    private final KindByContent kinds;

    UnheadedSections(Wording wording) {
        this.kinds = new KindByContent(wording);
    }

    /** A part of what stands before the first heading; kind is null of what is in no section. */
    record Block(SectionKind kind, List<Row> rows) {}

    /** The rows from top to bottom; one block where none of them are jobs or studies. */
    List<Block> of(List<Row> rows) {
        List<Block> blocks = new ArrayList<>();
        boolean entries = false;
        for (List<Row> part : parts(rows)) {
            SectionKind kind = kinds.of(part, false);
            boolean entry = kind == SectionKind.EXPERIENCE || kind == SectionKind.EDUCATION;
            entries |= entry;
            SectionKind told = entries ? kind : null;
            Block last = blocks.isEmpty() ? null : blocks.get(blocks.size() - 1);
            if (last != null && (last.kind() == told || told == SectionKind.OTHER)) {
                last.rows().addAll(part);
            } else {
                blocks.add(new Block(told, new ArrayList<>(part)));
            }
        }
        return blocks;
    }

    private static List<List<Row>> parts(List<Row> rows) {
        List<List<Row>> parts = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            boolean apart = i == 0
                    || row.gapAfter(rows.get(i - 1)) > APART * row.first().size();
            if (apart) {
                parts.add(new ArrayList<>());
            }
            parts.get(parts.size() - 1).add(row);
        }
        return parts;
    }
}
