package dev.vitae.resume.parsing.layout;

import dev.vitae.resume.parsing.wording.SectionKind;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The line that stands out from all others, headings too: a name. Wherever it stands, it belongs to no section. */
final class NameLine {

    /** Times the size of headings. */
    private static final float LARGER = 1.3f;

    private static final int MOST_WORDS = 8;

    private NameLine() {}

    static Optional<Cell> in(List<List<Cell>> pages, Map<Cell, SectionKind> headings) {
        double largest =
                headings.keySet().stream().mapToDouble(Cell::size).max().orElse(Float.MAX_VALUE);
        return pages.stream()
                .limit(1)
                .flatMap(List::stream)
                .max(Comparator.comparingDouble(Cell::size))
                .filter(cell -> cell.size() > LARGER * largest)
                .filter(cell -> cell.words().size() <= MOST_WORDS
                        && cell.text().codePoints().noneMatch(Character::isDigit)
                        && cell.text().codePoints().anyMatch(Character::isLetter));
    }
}
