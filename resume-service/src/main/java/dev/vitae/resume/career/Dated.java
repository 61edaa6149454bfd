package dev.vitae.resume.career;

import java.time.LocalDate;

/** What a person writes of a time: ISO 8601 days ({@code 2019-03-01}), each absent where it is not known. */
@PossiblePeriod
public interface Dated {

    String startDate();

    String endDate();

    boolean isCurrent();

    /** Of a valid body; null where it is not known. */
    default LocalDate start() {
        return startDate() == null ? null : LocalDate.parse(startDate());
    }

    /** As {@link #start}. */
    default LocalDate end() {
        return endDate() == null ? null : LocalDate.parse(endDate());
    }
}
