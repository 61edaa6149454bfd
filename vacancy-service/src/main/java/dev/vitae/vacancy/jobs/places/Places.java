package dev.vitae.vacancy.jobs.places;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/**
 * Places of cards in a column: whole numbers, the smallest on top, with gaps between them. A card goes into the middle of a
 * gap; where a gap is used up, the cards around it are spread anew. Numbers take 8 bytes for good, however often cards move.
 */
public final class Places {

    /** Between a card at an end of its column and the one beside it: 2 to the 31 cards may go to either end. */
    public static final long GAP = 1L << 32;

    private Places() {}

    /** On top of a column. @param first the place of the card that is there now, null in an empty column */
    public static long onTop(Long first) {
        return first == null ? 0 : first - GAP;
    }

    /**
     * Between two cards, either of which may be missing; empty where there is no room between them.
     *
     * @param above the smaller place
     */
    public static OptionalLong between(Long above, Long below) {
        if (above == null) {
            return OptionalLong.of(onTop(below));
        }
        if (below == null) {
            return OptionalLong.of(above + GAP);
        }
        long middle = above + (below - above) / 2;
        return middle == above ? OptionalLong.empty() : OptionalLong.of(middle);
    }

    /**
     * So many places between two others, evenly spread; empty where that leaves less than {@code leastGap} between them.
     *
     * @param above the place above all of them, null where there is none
     * @param below the place below all of them, null where there is none
     */
    public static List<Long> spread(int cards, Long above, Long below, long leastGap) {
        if (above != null && below != null) {
            long step = (below - above) / (cards + 1L);
            return step < leastGap ? List.of() : steps(above + step, step, cards);
        }
        if (above != null) {
            return steps(above + GAP, GAP, cards);
        }
        return steps(below == null ? 0 : below - GAP * cards, GAP, cards);
    }

    private static List<Long> steps(long first, long step, int cards) {
        return LongStream.range(0, cards).map(n -> first + n * step).boxed().toList();
    }
}
