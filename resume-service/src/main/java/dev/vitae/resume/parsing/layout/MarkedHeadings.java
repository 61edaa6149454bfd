package dev.vitae.resume.parsing.layout;

import dev.vitae.resume.parsing.wording.Headings;
import dev.vitae.resume.parsing.wording.SectionKind;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Takes the mark off headings that all begin with one ("● Education"), which makes them look like items of a list. */
final class MarkedHeadings {

    /** Two may be groups of skills. */
    private static final int FEWEST_KINDS = 3;
    /** Share of the lines that look so. */
    private static final double MOST = 0.5;

    private final Headings headings;

    MarkedHeadings(Headings headings) {
        this.headings = headings;
    }

    /** How a marked line looks, and where it begins. */
    private record Look(HeadingStyle style, int left) {
        static Look of(Cell cell) {
            return new Look(HeadingStyle.of(cell.body()), Math.round(cell.left() / 2));
        }
    }

    List<List<Cell>> bare(List<List<Cell>> pages) {
        Map<Look, Integer> all = new HashMap<>();
        Map<Look, Integer> known = new HashMap<>();
        Map<Look, Set<SectionKind>> kinds = new HashMap<>();
        for (List<Cell> page : pages) {
            for (Cell cell : page) {
                if (cell.startsWithBullet()) {
                    Look look = Look.of(cell);
                    all.merge(look, 1, Integer::sum);
                    Optional<SectionKind> kind = headings.exactly(cell.body().text());
                    kind.ifPresent(told -> {
                        known.merge(look, 1, Integer::sum);
                        kinds.computeIfAbsent(look, unseen -> EnumSet.noneOf(SectionKind.class))
                                .add(told);
                    });
                }
            }
        }
        kinds.entrySet()
                .removeIf(look -> look.getValue().size() < FEWEST_KINDS
                        || known.get(look.getKey()) < MOST * all.get(look.getKey()));
        return kinds.isEmpty()
                ? pages
                : pages.stream()
                        .map(page -> page.stream()
                                .map(cell -> cell.startsWithBullet() && kinds.containsKey(Look.of(cell))
                                        ? cell.body()
                                        : cell)
                                .toList())
                        .toList();
    }
}
