package dev.vitae.resume.parsing.layout;

import dev.vitae.resume.parsing.wording.Headings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Puts headings together that a narrow column broke over two lines ("Work" above "Experience"). */
final class BrokenHeadings {

    private static final float ALIGNED = 2;
    /** In em, from base line to base line. */
    private static final float NEXT_LINE = 1.8f;

    private static final int MOST_WORDS = 3;

    /** What a conjunction ends goes on below. */
    private static final Pattern OPEN = Pattern.compile("(?i).*\\s(?:and|und|et|y|e|en|&)");

    private final Headings headings;

    BrokenHeadings(Headings headings) {
        this.headings = headings;
    }

    List<Cell> joined(List<Cell> page) {
        List<Cell> joined = new ArrayList<>(page);
        Baselines lines = new Baselines(page);
        for (Cell cell : page) {
            if (cell.words().size() > MOST_WORDS || joined.stream().noneMatch(c -> c == cell)) {
                continue;
            }
            boolean besideText = lines.beside(cell).anyMatch(other -> other.left() > cell.right());
            if (!besideText && !cell.bold() && !cell.caps() && cell.size() <= 10) {
                continue;
            }
            Optional<Cell> rest = lines.between(cell.baseline() + 1, cell.baseline() + NEXT_LINE * cell.size())
                    .filter(below -> isNextLine(cell, below) && isHeading(cell, below, besideText))
                    .findFirst();
            if (rest.isPresent()) {
                joined.set(joined.indexOf(cell), cell.with(rest.get()));
                joined.remove(rest.get());
            }
        }
        return joined;
    }

    /** A known one; or in capitals beside its text, or of words that are none by themselves, what holds a known one. */
    private boolean isHeading(Cell cell, Cell below, boolean besideText) {
        String first = cell.text();
        String whole = first + " " + below.text();
        if (headings.exactly(whole).isPresent()) {
            return true;
        }
        boolean open = OPEN.matcher(first).matches();
        boolean halves = cell.caps()
                && (besideText || headings.exactly(first).isEmpty())
                && headings.exactly(below.text()).isEmpty();
        boolean known = headings.about(whole).isPresent()
                || besideText && headings.hinted(whole).isPresent();
        return (open || halves) && known;
    }

    private static boolean isNextLine(Cell cell, Cell below) {
        boolean left = Math.abs(below.left() - cell.left()) < ALIGNED;
        boolean right = Math.abs(below.right() - cell.right()) < ALIGNED;
        boolean centred = Math.abs(below.left() + below.right() - cell.left() - cell.right()) < 2 * ALIGNED;
        return below.words().size() <= MOST_WORDS
                && (left || right || centred)
                && HeadingStyle.of(cell).isLike(HeadingStyle.of(below));
    }
}
