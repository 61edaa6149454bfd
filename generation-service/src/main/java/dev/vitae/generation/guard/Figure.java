package dev.vitae.generation.guard;

import java.math.BigDecimal;
import java.util.Set;

/**
 * A number as text states it: a value, what it measures and how it is held.
 *
 * @param unit {@code %}, {@code x} (times), a currency sign, {@code years}, a unit of measure, or empty
 * @param bound 1 for "over", -1 for "nearly" and "up to", 0 for the value itself
 * @param direction 1 where something rises, -1 where it falls, 0 where neither is said
 * @param relation {@code from}, {@code to} or {@code by} where it is part of a change, else empty
 * @param counted keys of the words behind it: what is counted
 */
record Figure(
        String text,
        int start,
        int end,
        BigDecimal value,
        String unit,
        int bound,
        int direction,
        String relation,
        Set<String> counted) {
    /** The bound of "about". */
    static final int ABOUT = -2;

    /** The bound of "nearly" and "almost": less than the value. */
    static final int NEARLY = -3;

    private static final BigDecimal MOST_ABOVE = new BigDecimal("1.25");
    private static final BigDecimal ROUNDED = new BigDecimal("0.05");
    private static final BigDecimal LARGE = BigDecimal.valueOf(10_000);
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2099;

    Figure withRelation(String other) {
        return new Figure(text, start, end, value, unit, bound, direction, other, counted);
    }

    Figure withUnit(String other) {
        return new Figure(text, start, end, value, other, bound, direction, relation, counted);
    }

    Figure withBound(int other) {
        return new Figure(text, start, end, value, unit, other, direction, relation, counted);
    }

    boolean isYears() {
        return unit.equals("years");
    }

    /** A year of the calendar. */
    boolean isDate() {
        return unit.isEmpty()
                && text.matches("\\d{4}")
                && value.intValue() >= FIRST_YEAR
                && value.intValue() <= LAST_YEAR;
    }

    boolean isMoney() {
        return unit.length() == 1 && "$€£¥₹₽".contains(unit) || unit.equals("CHF");
    }

    /** Whether it says no more than another: "over 35" is said of 40, "nearly 40" neither of 40 nor of 35. */
    boolean isSaidBy(Figure source) {
        if (!unit.equals(source.unit) && bound == source.bound && Units.same(value, unit, source.value, source.unit)) {
            return true;
        }
        boolean units = unit.equals(source.unit)
                || unit.isEmpty() && source.isMoney() && value.compareTo(LARGE) >= 0
                || isMeasure(unit) && isMeasure(source.unit) && (unit.isEmpty() || source.unit.isEmpty());
        boolean directions = direction == 0 || source.direction == 0 || direction == source.direction;
        boolean relations = relation.isEmpty() || source.relation.isEmpty() || relation.equals(source.relation);
        return units && directions && relations && sameValue(source);
    }

    /** Kilometres and the like, which need not be named by a unit that the guard knows. */
    private static boolean isMeasure(String unit) {
        return !unit.equals("%") && !unit.equals("x") && !unit.equals("years") && !"$€£¥₹₽CHF".contains(unit)
                || unit.isEmpty();
    }

    private boolean sameValue(Figure source) {
        int more = source.value.compareTo(value);
        if (more == 0) {
            if (source.bound == NEARLY) {
                return bound < 0;
            }
            return bound == source.bound
                    || bound == ABOUT
                    || source.bound == ABOUT && bound <= 0
                    || bound == 0 && source.bound > 0
                    || bound < 0 && source.bound >= 0;
        }
        if (!isYears() && (bound == ABOUT || bound == NEARLY && more < 0)) {
            BigDecimal apart = source.value.subtract(value).abs();
            return apart.compareTo(value.multiply(ROUNDED)) <= 0;
        }
        if (bound == ABOUT || bound == NEARLY) {
            return false;
        }
        boolean near = source.value.compareTo(value.multiply(MOST_ABOVE)) <= 0;
        return bound > 0 && source.bound >= 0 && more > 0 && near;
    }
}
