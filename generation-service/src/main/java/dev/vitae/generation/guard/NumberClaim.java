package dev.vitae.generation.guard;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A number as text states it.
 *
 * @param start offset of its first character in the clause
 * @param end offset after its last, unit included
 * @param unit {@code %}, {@code x} (times), a currency sign, or empty
 * @param bound 1 for "over", -1 for "nearly" and "up to", 0 for the value itself
 * @param direction 1 where something rises, -1 where it falls, 0 where neither is said
 * @param relation {@code from} or {@code to} where it is one end of a change, else empty
 * @param subject what rises or falls, as a key: the word before "by 40 %", or after "40 % of"
 * @param behind keys of the words after it, up to a function word: what is counted
 * @param around keys of the words next to it on both sides
 */
record NumberClaim(
        String text,
        int start,
        int end,
        BigDecimal value,
        String unit,
        int bound,
        int direction,
        String relation,
        Optional<String> subject,
        List<String> behind,
        Set<String> around) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal MOST_ABOVE = new BigDecimal("1.25");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2099;
    private static final int COUNTED_WITHIN = 3;

    /** Whether another number states the same fact, so that this one is supported by it. */
    boolean sameAs(NumberClaim source) {
        boolean directions = direction == 0 || source.direction == 0 || direction == source.direction;
        return directions && relation.equals(source.relation) && sameQuantity(source) && sameSubject(source);
    }

    boolean isYears() {
        return unit.isEmpty()
                && !behind.isEmpty()
                && (behind.get(0).startsWith("year") || behind.get(0).startsWith("jahr"));
    }

    private boolean sameQuantity(NumberClaim source) {
        if (unit.equals(source.unit)) {
            return sameValue(value, source.value, source.bound);
        }
        boolean times = (unit.equals("x") && source.unit.equals("%")) || (unit.equals("%") && source.unit.equals("x"));
        return times
                && direction != 0
                && direction == source.direction
                && sameValue(percent(), source.percent(), source.bound);
    }

    /** "Three times" is 200 % more. */
    private BigDecimal percent() {
        return unit.equals("x") ? value.subtract(BigDecimal.ONE).multiply(HUNDRED) : value;
    }

    /** "Over 35" and "nearly 35" are said of 40 as well, never of 35 or less; "nearly 40" says nothing of 40 itself. */
    private boolean sameValue(BigDecimal claimed, BigDecimal stated, int statedBound) {
        int more = stated.compareTo(claimed);
        if (bound == statedBound && more == 0) {
            return true;
        }
        if (statedBound < 0) {
            return false;
        }
        boolean near = stated.compareTo(claimed.multiply(MOST_ABOVE)) <= 0;
        return switch (bound) {
            case 0 -> more == 0;
            case 1 -> more > 0 && near;
            default -> more >= 0 && near;
        };
    }

    private boolean sameSubject(NumberClaim source) {
        if (!unit.isEmpty()) {
            return subject.isEmpty() || source.around.isEmpty() || source.around.contains(subject.get());
        }
        List<String> counted = source.behind.subList(0, Math.min(COUNTED_WITHIN, source.behind.size()));
        if (behind.isEmpty()) {
            return source.behind.isEmpty() || subject.filter(counted::contains).isPresent();
        }
        return counted.contains(behind.get(0))
                && (!isYear() || source.behind.get(0).equals(behind.get(0)));
    }

    private boolean isYear() {
        return value.scale() <= 0 && value.intValue() >= FIRST_YEAR && value.intValue() <= LAST_YEAR;
    }
}
