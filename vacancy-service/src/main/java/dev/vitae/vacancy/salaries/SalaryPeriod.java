package dev.vitae.vacancy.salaries;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What time the pay is for. */
public enum SalaryPeriod {
    YEAR,
    MONTH,
    WEEK,
    DAY,
    HOUR;

    /** As in JSON and tables. */
    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
