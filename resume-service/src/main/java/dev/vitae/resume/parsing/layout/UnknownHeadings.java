package dev.vitae.resume.parsing.layout;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds how headings look in a document that has words of its own for them: clearly larger than the text below each. */
final class UnknownHeadings {

    /** Times the size of running text; the first lines of entries are smaller. */
    private static final float LARGER = 1.15f;
    /** Fewer may be a name and a job title. */
    private static final int FEWEST = 3;
    /** In em, how far below the next text is looked for. */
    private static final float NEAR = 5;

    private final float bodySize;
    private final Predicate<Cell> plausible;

    UnknownHeadings(float bodySize, Predicate<Cell> plausible) {
        this.bodySize = bodySize;
        this.plausible = plausible;
    }

    Optional<HeadingStyle> style(List<List<Cell>> pages) {
        Map<HeadingStyle, Integer> above = new HashMap<>();
        for (List<Cell> page : pages) {
            Baselines lines = new Baselines(page);
            for (Cell cell : page) {
                if (cell.size() > LARGER * bodySize && plausible.test(cell)) {
                    above.merge(HeadingStyle.of(cell), isAboveText(cell, lines) ? 1 : -1, Integer::sum);
                }
            }
        }
        return above.entrySet().stream()
                .filter(style -> style.getValue() >= FEWEST)
                .map(Map.Entry::getKey)
                .max(java.util.Comparator.comparingInt(HeadingStyle::halfPoints));
    }

    private static boolean isAboveText(Cell cell, Baselines lines) {
        return lines.between(cell.baseline() + 1, cell.baseline() + NEAR * cell.size())
                .filter(below -> below.left() < cell.right() && below.right() > cell.left())
                .findFirst()
                .filter(below -> below.size() < cell.size() - 1)
                .isPresent();
    }
}
