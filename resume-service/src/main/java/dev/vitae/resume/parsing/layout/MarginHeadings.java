package dev.vitae.resume.parsing.layout;

import dev.vitae.resume.parsing.wording.Headings;
import dev.vitae.resume.parsing.wording.SectionKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds headings that stand left of their text, in a column of their own, and may look no different from it: what they
 * have in common is where they stand.
 */
final class MarginHeadings {

    /** In points. */
    private static final float ALIGNED = 2;
    /** Two may be groups of skills ("Languages", "Tools"). */
    private static final int FEWEST_KINDS = 3;
    /** A résumé has a few dozen; of a file that is none the first will do. */
    private static final int MOST_LABELS = 200;

    /** Share of a column's cells. */
    private static final double MOST = 0.6;

    private final Headings headings;
    private final Predicate<Cell> plausible;

    MarginHeadings(Headings headings, Predicate<Cell> plausible) {
        this.headings = headings;
        this.plausible = plausible;
    }

    void addTo(Map<Cell, SectionKind> found, List<List<Cell>> pages) {
        List<Cell> labels = new ArrayList<>();
        for (List<Cell> page : pages) {
            Row.of(page).stream()
                    .filter(row -> row.cells().size() > 1 && plausible.test(row.first()))
                    .forEach(row -> labels.add(row.first()));
        }
        List<Cell> few = labels.subList(0, Math.min(MOST_LABELS, labels.size()));
        List<Cell> column = column(few);
        List<Cell> sure = List.copyOf(found.keySet());
        for (Cell label : few) {
            Optional<SectionKind> kind = headings.exactly(label.text());
            if (column.contains(label)) {
                found.putIfAbsent(
                        label, kind.or(() -> headings.about(label.text())).orElse(SectionKind.OTHER));
            } else if (kind.isPresent() && kind.get() != SectionKind.OTHER && !found.containsValue(kind.get())) {
                boolean inColumn = sure.stream().anyMatch(heading -> isAligned(heading, label));
                if (inColumn) {
                    found.put(label, kind.get());
                }
            }
        }
    }

    /** The labels that begin or end where most are known headings of several kinds; none where there is no such place. */
    private List<Cell> column(List<Cell> labels) {
        for (Cell label : labels) {
            List<Cell> column =
                    labels.stream().filter(other -> isAligned(label, other)).toList();
            Set<SectionKind> kinds = EnumSet.noneOf(SectionKind.class);
            column.forEach(cell -> headings.exactly(cell.text()).ifPresent(kinds::add));
            long known = column.stream()
                    .filter(cell -> headings.exactly(cell.text()).isPresent())
                    .count();
            if (kinds.size() >= FEWEST_KINDS && known >= MOST * column.size()) {
                return column;
            }
        }
        return List.of();
    }

    private static boolean isAligned(Cell one, Cell other) {
        return Math.abs(one.right() - other.right()) < ALIGNED || Math.abs(one.left() - other.left()) < ALIGNED;
    }
}
