package dev.vitae.resume.parsing.imports;

import dev.vitae.document.DatePrecision;
import dev.vitae.resume.parsing.content.Dates;
import dev.vitae.resume.parsing.wording.DatePoint;
import dev.vitae.resume.parsing.wording.DateSpan;
import dev.vitae.resume.parsing.wording.Wording;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates of any precision: ISO 8601, or in the words of a résumé ({@code Jan 2019}, {@code 2019 – Present}). */
final class ImportDates {

    private static final Pattern ISO = Pattern.compile("((?:19|20)\\d{2})(?:-(\\d{2})(?:-\\d{2}(?:T\\S*)?)?)?");

    private final Wording wording;

    ImportDates(Wording wording) {
        this.wording = wording;
    }

    /** @param unread what was stated as a date and is none; null where nothing was */
    record Read(Dates dates, String unread) {}

    /**
     * Of start and end apart.
     *
     * @param goesOn whether the file says so beside the dates
     */
    Read period(String start, String end, boolean goesOn) {
        Optional<DatePoint> first = point(start);
        Optional<DatePoint> last = point(end);
        boolean present = last.isEmpty() && (goesOn || isPresent(end));
        String unread = Fields.joined(
                start != null && first.isEmpty() ? start : null,
                end != null && last.isEmpty() && (!present || first.isEmpty()) ? end : null);
        Dates dates = new Dates(
                first.map(DatePoint::text).orElse(null),
                first.map(Dates::precision).orElse(null),
                last.map(DatePoint::text).orElse(null),
                last.isPresent() ? Dates.precision(last.get()) : endNotDated(present && first.isPresent()));
        return new Read(dates, unread);
    }

    private static DatePrecision endNotDated(boolean goesOn) {
        return goesOn ? null : DatePrecision.UNKNOWN;
    }

    /** Of a job's dates in one text. */
    Read ofJob(String text) {
        return span(text)
                .map(span -> new Read(Dates.ofJob(List.of(span)), null))
                .orElseGet(() -> new Read(Dates.NONE, text));
    }

    /** Of a course of study, whose one date is its end. */
    Read ofStudy(String text) {
        return span(text)
                .map(span -> new Read(Dates.ofStudy(List.of(span)), null))
                .orElseGet(() -> new Read(Dates.NONE, text));
    }

    /** A single date; empty where it is none, or more than one. */
    Optional<DatePoint> point(String text) {
        if (text == null) {
            return Optional.empty();
        }
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            int month = iso.group(2) == null ? 0 : Integer.parseInt(iso.group(2));
            boolean valid = iso.group(2) == null || month >= 1 && month <= 12;
            return valid ? Optional.of(new DatePoint(Integer.parseInt(iso.group(1)), month)) : Optional.empty();
        }
        return span(text).filter(span -> !span.range() && !span.present()).map(DateSpan::start);
    }

    private Optional<DateSpan> span(String text) {
        return text != null && wording.dates().isOnlyDate(text)
                ? wording.dates().find(text)
                : Optional.empty();
    }

    private boolean isPresent(String text) {
        return text != null && span("2000 – " + text).map(DateSpan::present).orElse(false);
    }
}
