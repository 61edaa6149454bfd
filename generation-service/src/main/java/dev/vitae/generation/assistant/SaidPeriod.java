package dev.vitae.generation.assistant;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitae.generation.guard.MonthDates;
import dev.vitae.generation.terms.Folding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When something began and ended, as somebody says it: "from March 2019 to now", "2014 – 2018", "since 05/2021". Months in the
 * ten languages that the guard reads them in; years alone stay years.
 *
 * @param start where the words begin that say it
 * @param end where they end
 * @param from year and month, or a year: 201903, 2019
 * @param to null where it goes on, or nothing is said
 * @param goesOn whether it is said to go on
 */
record SaidPeriod(int start, int end, int from, Integer to, boolean goesOn) {

    private static final Pattern YEAR = Pattern.compile("(?<![\\d.,/])(?:19|20)\\d{2}(?![\\d%]|[.,]\\d)");
    private static final Pattern NOW = Pattern.compile("(?<!\\p{L})(?:" + SaidWords.folded("now") + ")(?!\\p{L})");
    private static final Pattern SINCE = Pattern.compile("(?<!\\p{L})(?:" + SaidWords.folded("since") + ")\\s*$");
    private static final Pattern BEFORE =
            Pattern.compile("[\\s(,:]*(?<!\\p{L})(?:" + SaidWords.folded("before") + ")?\\s*$");
    private static final Pattern AFTER = Pattern.compile("^[\\s).]*");
    private static final Pattern BETWEEN = Pattern.compile(
            "[^\\p{L}\\d]*(?:" + SaidWords.folded("between") + "|-|–)?[^\\p{L}\\d]*(?:(?:the|la|el|a) |l')?");
    private static final int YEARS = 10_000;

    /** The first one; empty where none is said, or one that ends before it begins. */
    static Optional<SaidPeriod> in(String text) {
        String folded = Folding.foldInPlace(text);
        List<Date> dates = dates(folded);
        if (dates.isEmpty()) {
            return Optional.empty();
        }
        Date first = dates.get(0);
        Matcher before = BEFORE.matcher(folded.substring(0, first.start()));
        int start = before.find() ? before.start() : first.start();
        boolean since = SINCE.matcher(folded.substring(0, first.start())).find();
        Optional<Date> second = dates.stream()
                .skip(1)
                .limit(1)
                .filter(date -> isBetween(folded.substring(first.end(), date.start())))
                .findFirst();
        Matcher now = NOW.matcher(folded);
        boolean untilNow =
                second.isEmpty() && now.find(first.end()) && isBetween(folded.substring(first.end(), now.start()));
        boolean goesOn = untilNow || second.isEmpty() && since;
        int last = second.map(Date::end).orElseGet(() -> untilNow ? now.end() : first.end());
        Matcher after = AFTER.matcher(folded.substring(last));
        int end = after.find() ? last + after.end() : last;
        SaidPeriod said = new SaidPeriod(
                start, end, first.value(), second.map(Date::value).orElse(null), goesOn);
        return said.endsBeforeItStarts() ? Optional.empty() : Optional.of(said);
    }

    private static boolean isBetween(String words) {
        return BETWEEN.matcher(words).matches();
    }

    private static List<Date> dates(String folded) {
        List<Date> dates = new ArrayList<>();
        MonthDates.in(folded).forEach(it -> dates.add(new Date(it.start(), it.end(), it.yearMonth())));
        Matcher year = YEAR.matcher(folded);
        while (year.find()) {
            Date alone = new Date(year.start(), year.end(), Integer.parseInt(year.group()));
            if (dates.stream().noneMatch(date -> date.start() < alone.end() && alone.start() < date.end())) {
                dates.add(alone);
            }
        }
        dates.sort(Comparator.comparingInt(Date::start));
        return dates;
    }

    private boolean endsBeforeItStarts() {
        return to != null && latest(to) < earliest(from);
    }

    private static int earliest(int date) {
        return date < YEARS ? date * 100 + 1 : date;
    }

    private static int latest(int date) {
        return date < YEARS ? date * 100 + 12 : date;
    }

    /** As an entry states it; an end that was not said is unknown, not the present. */
    void writeTo(ObjectNode entry) {
        entry.put("startDate", MonthDates.iso(earliest(from)));
        if (from < YEARS) {
            entry.put("startDatePrecision", "year");
        }
        if (to != null) {
            entry.put("endDate", MonthDates.iso(earliest(to)));
        }
        if (to != null && to < YEARS) {
            entry.put("endDatePrecision", "year");
        } else if (to == null && !goesOn) {
            entry.put("endDatePrecision", "unknown");
        }
    }

    /** Of an entry, with no more precision than was said; empty without a start. */
    static String display(ObjectNode entry) {
        String from = date(entry, "startDate");
        String to = date(entry, "endDate");
        boolean unknown = entry.path("endDatePrecision").asText().equals("unknown");
        return from.isEmpty() || unknown ? from : from + " – " + (to.isEmpty() ? "now" : to);
    }

    private static String date(ObjectNode entry, String member) {
        String date = entry.path(member).asText("");
        boolean year = entry.path(member + "Precision").asText().equals("year");
        return year ? date.substring(0, 4) : date;
    }

    private record Date(int start, int end, int value) {}
}
