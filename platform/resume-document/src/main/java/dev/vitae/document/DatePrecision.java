package dev.vitae.document;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How much of a {@code YYYY-MM} date the source states; absent means year and month. */
public enum DatePrecision {
    /** Only the year is stated: the month is a placeholder, never shown, scored or compared. */
    @JsonProperty("year")
    YEAR,
    /** No end is stated: it is neither a date nor the present. */
    @JsonProperty("unknown")
    UNKNOWN
}
