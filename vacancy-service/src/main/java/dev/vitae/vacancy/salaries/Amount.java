package dev.vitae.vacancy.salaries;

import java.math.BigDecimal;

/**
 * A number that may be money.
 *
 * @param start where it begins, its currency included
 * @param end where it ends, its currency included
 * @param thousands whether it is said in thousands ("70k"); the value counts them already
 * @param money whether a currency stands at it, be it one that is not known
 * @param currency ISO 4217, or null
 * @param millions whether it is said in millions or more: no pay
 * @param more whether a plus stands behind it
 */
record Amount(
        int start,
        int end,
        BigDecimal value,
        boolean thousands,
        boolean money,
        String currency,
        boolean millions,
        boolean more) {

    static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    /** As the first of two numbers of which only the second says thousands: "70–85k", "70–85.000". */
    Amount alike(Amount other) {
        boolean counted = !thousands && value.compareTo(THOUSAND) < 0 && other.value.compareTo(THOUSAND) >= 0;
        boolean fits = value.multiply(THOUSAND).compareTo(other.value.multiply(BigDecimal.TEN)) <= 0;
        return counted && (other.thousands || fits)
                ? new Amount(start, end, value.multiply(THOUSAND), true, money, currency, millions, more)
                : this;
    }

    Amount alsoEndingAt(int place) {
        return new Amount(start, place, value, thousands, money, currency, millions, more);
    }
}
