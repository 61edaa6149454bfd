package dev.vitae.resume.parsing.layout;

import dev.vitae.resume.parsing.wording.Headings;
import dev.vitae.resume.parsing.wording.SectionKind;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Headings in words of the writer's own that look as the known ones do and begin where those do and nothing else does, as in
 * a band or the cell of a table that is set in.
 */
final class FlushHeadings {

    /** Of known headings that begin in one place. */
    private static final int FEWEST = 3;
    /** In points. */
    private static final float ALIGNED = 1;
    /** In points: text that is set in less is in line with the headings for an eye. */
    private static final float APART = 3;

    private final Headings headings;
    private final Predicate<Cell> plausible;

    FlushHeadings(Headings headings, Predicate<Cell> plausible) {
        this.headings = headings;
        this.plausible = plausible;
    }

    void addTo(Map<Cell, SectionKind> found, List<List<Cell>> pages) {
        List<Cell> known = found.entrySet().stream()
                .filter(heading -> heading.getValue() != SectionKind.TITLE)
                .map(Map.Entry::getKey)
                .toList();
        List<Cell> all = pages.stream().flatMap(List::stream).toList();
        for (List<Cell> page : pages) {
            for (Row row : Row.of(page)) {
                Cell cell = row.first();
                boolean alone = row.cells().size() == 1 && !found.containsKey(cell) && plausible.test(cell);
                if (alone && isFlush(cell, known, all)) {
                    found.put(cell, headings.about(cell.text()).orElse(SectionKind.OTHER));
                }
            }
        }
    }

    private boolean isFlush(Cell cell, List<Cell> known, List<Cell> all) {
        return known.stream().filter(heading -> isAlike(heading, cell)).count() >= FEWEST
                && all.stream()
                        .filter(other -> Math.abs(other.left() - cell.left()) < APART)
                        .allMatch(other -> known.contains(other) || isAlike(other, cell) && plausible.test(other));
    }

    private static boolean isAlike(Cell one, Cell other) {
        return HeadingStyle.of(one).equals(HeadingStyle.of(other)) && Math.abs(one.left() - other.left()) < ALIGNED;
    }
}
