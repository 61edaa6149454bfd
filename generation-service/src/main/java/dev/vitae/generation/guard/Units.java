package dev.vitae.generation.guard;

import java.math.BigDecimal;
import java.util.Map;

/** Units that measure the same: two weeks are 14 days, 1,500 kg are 1.5 t. */
final class Units {
    private record Unit(String family, BigDecimal size) {}

    private static final Map<String, Unit> KNOWN = Map.ofEntries(
            known("ms", "second", "0.001"),
            known("s", "second", "1"),
            known("minutes", "second", "60"),
            known("hours", "second", "3600"),
            known("days", "second", "86400"),
            known("weeks", "second", "604800"),
            known("months", "month", "1"),
            known("years", "month", "12"),
            known("kg", "kg", "1"),
            known("t", "kg", "1000"),
            known("kw", "kw", "1"),
            known("mw", "kw", "1000"),
            known("gw", "kw", "1000000"),
            known("mb", "mb", "1"),
            known("gb", "mb", "1000"),
            known("tb", "mb", "1000000"));

    private Units() {}

    private static Map.Entry<String, Unit> known(String unit, String family, String size) {
        return Map.entry(unit, new Unit(family, new BigDecimal(size)));
    }

    /** Whether two numbers of different units say the same. */
    static boolean same(BigDecimal value, String unit, BigDecimal otherValue, String otherUnit) {
        Unit one = KNOWN.get(unit);
        Unit other = KNOWN.get(otherUnit);
        return one != null
                && other != null
                && one.family().equals(other.family())
                && value.multiply(one.size()).compareTo(otherValue.multiply(other.size())) == 0;
    }
}
