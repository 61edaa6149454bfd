package dev.vitae.generation.guard;

import dev.vitae.generation.guard.Bounds.Bound;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A number as text states it: a value, what it measures and how it is held.
 *
 * @param unit {@code %}, {@code x} (times), a currency sign, {@code years}, a unit of {@code guard/units.tsv}, or empty
 * @param direction 1 where something rises, -1 where it falls, 0 where neither is said
 * @param relation {@code from}, {@code to}, {@code by} or {@code range} where it is part of a change or a range, else empty
 * @param counted keys of the words behind it: what is counted
 * @param around keys of the words of its clause before it
 * @param periods "a day", "monthly": names of {@code guard/periods.tsv}
 */
record Figure(
        String text,
        int start,
        int end,
        BigDecimal value,
        String unit,
        Bound bound,
        int direction,
        String relation,
        Set<String> counted,
        Set<String> around,
        Set<String> periods) {
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");
    private static final Pattern WORDED = Pattern.compile("\\D+|\\d/\\d");
    private static final BigDecimal MOST_ABOVE = new BigDecimal("1.5");
    private static final BigDecimal ROUNDED = new BigDecimal("0.05");
    private static final BigDecimal ROUGH = new BigDecimal("0.12");
    private static final BigDecimal ALMOST = new BigDecimal("0.15");
    private static final BigDecimal HOUR = BigDecimal.valueOf(60);
    private static final BigDecimal NOON = BigDecimal.valueOf(12);
    private static final BigDecimal CONVERTED = new BigDecimal("0.002");
    /** Twelve weeks are three months; a decision. */
    private static final BigDecimal OF_CALENDAR = new BigDecimal("0.085");

    private static final BigDecimal LARGE = BigDecimal.valueOf(10_000);

    Figure withBound(Bound other) {
        return new Figure(text, start, end, value, unit, other, direction, relation, counted, around, periods);
    }

    Figure withUnit(String other) {
        return new Figure(text, start, end, value, other, bound, direction, relation, counted, around, periods);
    }

    boolean isYears() {
        return unit.equals("years");
    }

    /** Without what it says of a change. */
    Figure still() {
        return new Figure(text, start, end, value, unit, bound, 0, "", counted, around, periods);
    }

    /** Told of what another is told of. */
    Figure after(Figure other) {
        return new Figure(text, start, end, value, unit, bound, direction, relation, counted, other.around, periods);
    }

    Figure beside(Figure other) {
        Set<String> behind = new LinkedHashSet<>(counted);
        behind.addAll(other.counted);
        Set<String> ahead = new LinkedHashSet<>(around);
        ahead.addAll(other.around);
        Set<String> often = new LinkedHashSet<>(periods);
        often.addAll(other.periods);
        return new Figure(text, start, end, value, unit, bound, direction, relation, behind, ahead, often);
    }

    boolean isMonthDate() {
        return unit.equals(MonthDates.UNIT);
    }

    /** A year of the calendar. */
    boolean isDate() {
        return unit.isEmpty() && YEAR.matcher(text).matches();
    }

    boolean isMoney() {
        return Quantities.isCurrency(unit);
    }

    /** "A third", "doubled": a part or a multiple in words is never exact. */
    boolean isRough() {
        return (unit.equals("%") || unit.equals("x")) && WORDED.matcher(text).matches();
    }

    /** Whether it counts or measures in the same unit. */
    boolean isLike(Figure source) {
        return unit.equals(source.unit)
                || Units.standard().sameFamily(unit, source.unit)
                || Units.standard().isTime(unit) && Units.standard().isTime(source.unit)
                || isPlain() && source.isPlain()
                || unit.equals("points") && source.unit.isEmpty() && source.countsPoints()
                || source.unit.equals("points") && unit.isEmpty() && countsPoints()
                || unit.isEmpty() && source.isMoney() && value.compareTo(LARGE) >= 0
                || unit.isEmpty() && (!relation.isEmpty() || counted.isEmpty()) && !isDate()
                || unit.equals("x") && !isRough() && direction == 0 && source.unit.isEmpty()
                || unit.equals("£") && text.contains("pound") && source.unit.equals("lb")
                || unit.equals("lb") && source.unit.equals("£") && source.text.contains("pound")
                || source.unit.isEmpty() && !source.isDate() && (isMeasure() || unit.equals("x"))
                || unit.equals("age") && source.isYears();
    }

    /** Of which the source may say the unit elsewhere. */
    private boolean isMeasure() {
        return !unit.equals("%") && !unit.equals("x") && !isMoney() && !isYears() && !isMonthDate();
    }

    private boolean countsPoints() {
        return counted.stream()
                .anyMatch(key -> key.startsWith("point") || key.startsWith("punkt") || key.startsWith("punt"));
    }

    /** A count, an occurrence, a rank of order. */
    private boolean isPlain() {
        return unit.isEmpty()
                || unit.equals("#")
                || unit.equals("回")
                || unit.equals("age")
                || unit.equals("x") && !periods.isEmpty();
    }

    /** Whether it says no more than another: "over 35" is said of 40, "nearly 40" neither of 40 nor of 35. */
    boolean isSaidBy(Figure source) {
        boolean directions = direction == 0 || source.direction == 0 || direction == source.direction;
        return isLike(source) && directions && sameEnd(source) && sameValue(source);
    }

    /** What something fell to is not by how much it fell. */
    private boolean sameEnd(Figure source) {
        boolean ends = source.relation.equals(Changes.FROM) || source.relation.equals(Changes.TO);
        if (relation.equals(Changes.RANGE)
                || source.relation.equals(Changes.RANGE)
                || relation.equals(source.relation)) {
            return true;
        }
        if (relation.equals("by")) {
            return !ends;
        }
        if (relation.isEmpty()) {
            return !ends || direction == 0 || source.direction == 0;
        }
        return !source.relation.equals("by") && !ends && source.direction == 0;
    }

    private boolean sameValue(Figure source) {
        BigDecimal other = Units.standard().isKnown(unit) && Units.standard().isKnown(source.unit)
                ? Units.standard().convert(source.value, source.unit, unit)
                : source.value;
        if (unit.equals(Clock.UNIT) && source.unit.isEmpty()) {
            return source.value.multiply(HOUR).compareTo(value) == 0
                    || source.value.add(NOON).multiply(HOUR).compareTo(value) == 0;
        }
        int more = other.compareTo(value);
        BigDecimal apart = other.subtract(value).abs();
        BigDecimal allowed = value.multiply(isRough() || source.isRough() ? ROUGH : ROUNDED);
        boolean near = apart.compareTo(allowed) <= 0;
        boolean calendar =
                Units.standard().isOfCalendar(unit) != Units.standard().isOfCalendar(source.unit);
        boolean converted =
                !unit.equals(source.unit) && apart.compareTo(value.multiply(calendar ? OF_CALENDAR : CONVERTED)) <= 0;
        if (more == 0 || converted && sameBound(source.bound)) {
            return sameBound(source.bound);
        }
        boolean above = more > 0 && other.compareTo(value.multiply(MOST_ABOVE)) <= 0;
        return switch (bound) {
            case ABOUT -> near && !isYears() && source.bound != Bound.UPTO;
            case NEARLY -> isAlmost(apart) && more < 0 && source.bound != Bound.UPTO && !isYears();
            case OVER -> above && source.bound != Bound.UPTO && source.bound != Bound.NEARLY;
            default ->
                (isRough() || source.isRough()) && near && apart.compareTo(value.multiply(new BigDecimal("0.02"))) <= 0;
        };
    }

    /** "Nearly a third" of 29 %. */
    private boolean isAlmost(BigDecimal apart) {
        return apart.compareTo(value.multiply(isRough() ? ALMOST : ROUNDED)) <= 0;
    }

    /** Of the same value: "up to" may come and not go, "over" go and not come. */
    private boolean sameBound(Bound stated) {
        return bound == stated
                || switch (stated) {
                    case NONE, ABOUT -> bound != Bound.OVER;
                    case NEARLY -> bound == Bound.ABOUT || bound == Bound.UPTO;
                    case OVER -> bound != Bound.UPTO;
                    default -> false;
                };
    }
}
