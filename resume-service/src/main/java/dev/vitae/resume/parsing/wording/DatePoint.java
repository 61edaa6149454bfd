package dev.vitae.resume.parsing.wording;

/** A month, or a year whose month is not stated ({@code month} 0). */
public record DatePoint(int year, int month) {

    public boolean yearOnly() {
        return month == 0;
    }

    /** {@code YYYY-MM}; the month of a year alone is the placeholder {@code 01}. */
    public String text() {
        return "%04d-%02d".formatted(year, Math.max(1, month));
    }
}
