package dev.vitae.vacancy.jobs;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vitae.vacancy.salaries.Salaries;

/**
 * What the text of a salary says, as far as it can be read.
 *
 * @param minMicros in millionths of the currency, as {@code maxMicros}; the two are the same for a single number
 * @param currency ISO 4217
 * @param period {@code year}, {@code month}, {@code week}, {@code day} or {@code hour}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SalaryRange(Long minMicros, Long maxMicros, String currency, String period) {

    private static final SalaryRange UNREAD = new SalaryRange(null, null, null, null);

    /** Of a text, which may be null. All its members are null where nothing can be read. */
    static SalaryRange of(String text) {
        return text == null
                ? UNREAD
                : Salaries.read(text)
                        .map(read -> new SalaryRange(
                                read.minMicros(),
                                read.maxMicros(),
                                read.currency(),
                                read.period() == null ? null : read.period().text()))
                        .orElse(UNREAD);
    }

    /** Null where there is no number. */
    static SalaryRange orNothing(Long minMicros, Long maxMicros, String currency, String period) {
        return minMicros == null && maxMicros == null ? null : new SalaryRange(minMicros, maxMicros, currency, period);
    }
}
