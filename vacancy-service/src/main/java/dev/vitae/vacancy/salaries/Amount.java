package dev.vitae.vacancy.salaries;

import java.math.BigDecimal;

/**
 * A number that may be money.
 *
 * @param start where it begins, its currency included
 * @param end where it ends, its currency included
 * @param times what it is said in: thousands ("70k"), lakhs or ones; the value counts them already
 * @param money whether a currency stands at it, be it one that is not known
 * @param currency ISO 4217, or null
 * @param millions whether it is said in millions or more: no pay
 * @param more whether a plus stands behind it
 */
record Amount(
        int start,
        int end,
        BigDecimal value,
        BigDecimal times,
        boolean money,
        String currency,
        boolean millions,
        boolean more) {

    static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    static final BigDecimal LAKH = BigDecimal.valueOf(100_000);

    /** Whether it is said in thousands or more. */
    boolean thousands() {
        return times.compareTo(BigDecimal.ONE) > 0;
    }

    /** As the first of two numbers of which only the second says thousands: "70–85k", "70–85.000", "18–26 lakh". */
    Amount alike(Amount other) {
        boolean counted = !thousands() && value.compareTo(THOUSAND) < 0 && other.value.compareTo(THOUSAND) >= 0;
        BigDecimal by = other.thousands() ? other.times : THOUSAND;
        boolean fits = value.multiply(THOUSAND).compareTo(other.value.multiply(BigDecimal.TEN)) <= 0;
        return counted && (other.thousands() || fits)
                ? new Amount(start, end, value.multiply(by), by, money, currency, millions, more)
                : this;
    }

    Amount alsoEndingAt(int place) {
        return new Amount(start, place, value, times, money, currency, millions, more);
    }
}
