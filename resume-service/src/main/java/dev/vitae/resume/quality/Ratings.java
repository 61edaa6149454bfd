package dev.vitae.resume.quality;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Optional;

/** How many colleagues gave a skill one star, two, up to five. */
public record Ratings(int ones, int twos, int threes, int fours, int fives) {

    public static final Ratings NONE = new Ratings(0, 0, 0, 0, 0);

    /** @param stars of each rating, 1 to 5 */
    public static Ratings of(Collection<Integer> stars) {
        int[] counts = new int[6];
        stars.forEach(each -> counts[each]++);
        return new Ratings(counts[1], counts[2], counts[3], counts[4], counts[5]);
    }

    public int count() {
        return ones + twos + threes + fours + fives;
    }

    /** The mean number of stars with two decimals, half up; empty without a rating. */
    public Optional<BigDecimal> average() {
        long stars = ones + 2L * twos + 3L * threes + 4L * fours + 5L * fives;
        return count() == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(stars).divide(BigDecimal.valueOf(count()), 2, RoundingMode.HALF_UP));
    }

    /** Whether there are any, and no more speaks against the skill than for it: so a bad one never helps. */
    boolean confirm() {
        return count() > 0 && forIt() >= againstIt();
    }

    /** What speaks for the skill, in tenths of a rating: a fifth star is a whole one. */
    long forIt() {
        return 10L * fives + 6L * fours + 3L * threes;
    }

    /** What speaks against it, in tenths of a rating. */
    long againstIt() {
        return 10L * ones + 6L * twos + 3L * threes;
    }
}
