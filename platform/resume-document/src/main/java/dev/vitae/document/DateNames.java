package dev.vitae.document;

import java.util.List;
import java.util.Map;

/** How a document writes dates in one language: {@code Mar 2019 – Present}. */
public final class DateNames {
    private static final Map<String, List<String>> TABLE = WordTable.read("date-names.txt");
    private static final int PRESENT = 12;

    private final List<String> words;

    private DateNames(List<String> words) {
        this.words = words;
    }

    /** @throws IllegalArgumentException for a language that is none of {@link SectionNames#languages} */
    public static DateNames in(String language) {
        if (!TABLE.containsKey(language)) {
            throw new IllegalArgumentException("no names of months in this language");
        }
        return new DateNames(TABLE.get(language));
    }

    /** {@code Mar 2019}, or {@code 2019} where only the year is stated. */
    public String of(MonthDate date) {
        String year = String.valueOf(date.year());
        return date.yearOnly() ? year : words.get(date.month().getMonthValue() - 1) + " " + year;
    }

    /**
     * {@code Mar 2019 – Present}, {@code 2019 – 2021}, {@code 2019} where both are that year; a start whose end is not
     * stated stays open ({@code 2019 –}), an end without a start stands alone. Empty where nothing is stated.
     */
    public String of(Period period) {
        String end = period.end().map(this::of).orElse(period.present() ? words.get(PRESENT) : "");
        if (period.start().isEmpty()) {
            return end;
        }
        boolean sameYear =
                period.start().equals(period.end()) && period.start().get().yearOnly();
        return sameYear ? end : (of(period.start().get()) + " – " + end).strip();
    }
}
