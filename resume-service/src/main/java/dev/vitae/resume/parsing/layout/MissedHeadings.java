package dev.vitae.resume.parsing.layout;

import dev.vitae.resume.parsing.wording.DateSpan;
import dev.vitae.resume.parsing.wording.SectionKind;
import dev.vitae.resume.parsing.wording.Wording;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A second look for the headings of jobs and of studies where a résumé seems to have none: lines of their own above dated
 * entries, whose words say what follows although they look like any text.
 */
final class MissedHeadings {

    private static final List<SectionKind> ENTRIES = List.of(SectionKind.EXPERIENCE, SectionKind.EDUCATION);
    private static final int MOST_WORDS = 4;
    /** In characters. */
    private static final int LONGEST = 50;

    /** Of the document: a name and what its bearer is. */
    private static final int TOP_ROWS = 3;
    /** Rows below a heading in which its first dates stand. */
    private static final int NEAR = 4;

    private final Wording wording;

    MissedHeadings(Wording wording) {
        this.wording = wording;
    }

    /** The headings found with those that were missed. */
    Map<Cell, SectionKind> addedTo(Map<Cell, SectionKind> found, List<List<Cell>> pages) {
        Map<Cell, SectionKind> all = new IdentityHashMap<>(found);
        for (SectionKind kind : ENTRIES) {
            if (!found.containsValue(kind)) {
                missed(kind, found, pages).forEach(cell -> all.put(cell, kind));
            }
        }
        return all;
    }

    private List<Cell> missed(SectionKind kind, Map<Cell, SectionKind> found, List<List<Cell>> pages) {
        List<Cell> missed = new ArrayList<>();
        for (List<Cell> page : pages) {
            List<Row> rows = Row.of(page);
            for (int i = page == pages.get(0) ? TOP_ROWS : 0; i < rows.size(); i++) {
                Cell cell = rows.get(i).first();
                boolean free = !found.containsKey(cell) || found.get(cell) == SectionKind.OTHER;
                if (free && says(kind, cell) && isAboveDates(rows, i, found)) {
                    missed.add(cell);
                }
            }
        }
        return missed;
    }

    private boolean says(SectionKind kind, Cell cell) {
        String text = cell.text();
        if (cell.words().size() > MOST_WORDS || text.length() > LONGEST) {
            return false;
        }
        Optional<SectionKind> said =
                wording.headings().about(text).or(() -> wording.headings().hinted(text));
        return !text.matches(".*[.,;@/|].*\\P{L}.*|.*[.,;]")
                && !cell.startsWithBullet()
                && Character.isUpperCase(text.codePoints()
                        .filter(Character::isLetter)
                        .findFirst()
                        .orElse('a'))
                && said.filter(kind::equals).isPresent()
                && !wording.jobs().in(text)
                && !wording.degrees().startsWith(text)
                && !wording.schools().in(text);
    }

    private boolean isAboveDates(List<Row> rows, int index, Map<Cell, SectionKind> found) {
        Cell heading = rows.get(index).first();
        return rows.stream()
                .skip(index + 1)
                .limit(NEAR)
                .takeWhile(row -> !found.containsKey(row.first()) || found.get(row.first()) == SectionKind.OTHER)
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.right() > heading.left())
                .anyMatch(cell ->
                        wording.dates().find(cell.text()).map(DateSpan::range).orElse(false));
    }
}
