package dev.vitae.resume.parsing.layout;

import dev.vitae.resume.parsing.extraction.Word;
import dev.vitae.resume.parsing.wording.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts the largest line of the first page, which is the name, together with those below it that look the same. */
final class BrokenName {

    private static final float ALIGNED = 3;
    /** In em, from base line to base line. */
    private static final float NEXT_LINE = 1.5f;

    private static final int MOST_WORDS = 6;

    private final Wording wording;

    BrokenName(Wording wording) {
        this.wording = wording;
    }

    List<Cell> joined(List<Cell> firstPage) {
        List<Cell> joined = new ArrayList<>(firstPage);
        while (joinOnce(joined)) {
            // Names of four words may stand on three lines.
        }
        return joined;
    }

    private boolean joinOnce(List<Cell> cells) {
        Cell largest =
                cells.stream().max(Comparator.comparingDouble(Cell::size)).orElse(null);
        if (largest == null || wording.headings().exactly(largest.text()).isPresent()) {
            return false;
        }
        float bottom = last(largest).baseline();
        for (Cell below : cells) {
            boolean next = below.baseline() > bottom + 1 && below.baseline() < bottom + NEXT_LINE * largest.size();
            if (next && isRest(largest, below)) {
                boolean hyphen = last(largest).text().endsWith("-");
                cells.set(cells.indexOf(largest), hyphen ? BrokenAddresses.glued(largest, below) : largest.with(below));
                cells.remove(below);
                return true;
            }
        }
        return false;
    }

    private boolean isRest(Cell name, Cell below) {
        boolean left = Math.abs(below.left() - name.left()) < ALIGNED;
        boolean centred = Math.abs(below.left() + below.right() - name.left() - name.right()) < 2 * ALIGNED;
        String text = below.text();
        return (left || centred)
                && HeadingStyle.of(name).equals(HeadingStyle.of(below))
                && name.words().size() + below.words().size() <= MOST_WORDS
                && text.codePoints().noneMatch(Character::isDigit)
                && !wording.jobs().in(text)
                && wording.headings().exactly(text).isEmpty();
    }

    private static Word last(Cell cell) {
        return cell.words().get(cell.words().size() - 1);
    }
}
