package dev.vitae.vacancy.salaries;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Pay as a text states it. What it does not state is null: a dollar sign is read as USD, the sign of several currencies
 * ("kr", "¥") as none, and no period is guessed from the size of a number.
 *
 * @param text the words that say it, at most 255 characters
 * @param minMicros in millionths of the currency; null when only an upper end is named
 * @param maxMicros the same; equal to the lower end for a single number, null when only a lower end is named
 * @param currency ISO 4217
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Salary(String text, Long minMicros, Long maxMicros, String currency, SalaryPeriod period) {

    static final int LONGEST = 255;

    public Salary {
        text = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    /** The same pay said in other words, for instance the whole line that it stands in. */
    public Salary said(String other) {
        return new Salary(other, minMicros, maxMicros, currency, period);
    }
}
