package dev.vitae.resume.parsing.content;

import dev.vitae.document.DatePrecision;
import dev.vitae.resume.parsing.wording.DatePoint;
import dev.vitae.resume.parsing.wording.DateSpan;
import java.util.List;

/** An entry's dates as the document writes them; see {@link dev.vitae.document.Experience}. */
public record Dates(String start, DatePrecision startPrecision, String end, DatePrecision endPrecision) {

    /** Nothing is stated, so not the present either. */
    public static final Dates NONE = new Dates(null, null, null, DatePrecision.UNKNOWN);

    /** Of a job: a year alone, or a season, is when it was; a month alone is its start, and its end is unknown. */
    public static Dates ofJob(List<DateSpan> spans) {
        DateSpan span = widest(spans);
        if (span == null) {
            return NONE;
        }
        if (!span.range() && span.start().yearOnly()) {
            return of(span.start(), span.start(), false);
        }
        return of(span.start(), span.end(), span.present());
    }

    /** Of a course of study: a date alone is when it ended. */
    public static Dates ofStudy(List<DateSpan> spans) {
        DateSpan span = widest(spans);
        if (span == null) {
            return NONE;
        }
        if (!span.range()) {
            return new Dates(null, null, span.start().text(), precision(span.start()));
        }
        return of(span.start(), span.end(), span.present());
    }

    private static Dates of(DatePoint start, DatePoint end, boolean present) {
        if (end == null) {
            return new Dates(start.text(), precision(start), null, present ? null : DatePrecision.UNKNOWN);
        }
        return new Dates(start.text(), precision(start), end.text(), precision(end));
    }

    /** The first range, else the first date. */
    private static DateSpan widest(List<DateSpan> spans) {
        return spans.stream().filter(DateSpan::range).findFirst().orElse(spans.isEmpty() ? null : spans.get(0));
    }

    public static DatePrecision precision(DatePoint point) {
        return point.yearOnly() ? DatePrecision.YEAR : null;
    }
}
