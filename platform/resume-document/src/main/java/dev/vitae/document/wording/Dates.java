package dev.vitae.document.wording;

import dev.vitae.document.MonthDate;
import dev.vitae.document.Period;
import dev.vitae.document.template.DateFormat;
import java.util.Locale;

/** Dates as a document writes them: never with more precision than the source states. */
public record Dates(DateFormat format, Words words) {

    /** {@code Mar 2019 – Present}, {@code 2019}; empty where nothing is stated. An end that is not stated is not shown. */
    public String of(Period period) {
        String first = period.start().map(this::of).orElse("");
        String last =
                period.present() ? words.present() : period.end().map(this::of).orElse("");
        if (first.isEmpty() || last.isEmpty() || first.equals(last)) {
            return first.isEmpty() ? last : first;
        }
        return first + " – " + last;
    }

    public String of(MonthDate date) {
        String year = String.valueOf(date.year());
        if (date.yearOnly()) {
            return year;
        }
        return switch (format) {
            case SHORT -> words.shortName(date.month().getMonth()) + " " + year;
            case LONG -> words.longName(date.month().getMonth()) + " " + year;
            case NUMERIC ->
                String.format(Locale.ROOT, "%02d%s%s", date.month().getMonthValue(), words.numericSeparator(), year);
            case ISO -> date.value();
            case YEAR -> year;
        };
    }
}
