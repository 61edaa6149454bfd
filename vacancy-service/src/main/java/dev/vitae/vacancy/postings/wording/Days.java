package dev.vitae.vacancy.postings.wording;

import dev.vitae.vacancy.salaries.Letters;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds a day in a text: "15.12.2026", "December 15", "15 de diciembre de 2026". */
public final class Days {

    private static final String MONTH = "(" + MonthNames.pattern() + ")\\.?";
    private static final Pattern ISO = Pattern.compile("(?<!\\d)(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)");
    private static final Pattern NUMBERS = Pattern.compile(
            "(?<![\\d.,])(\\d{1,2}) ?([./-]) ?(\\d{1,2})(?: ?[./-] ?(\\d{4}|\\d{2})(?![\\d]))?\\.?(?![\\d%€])");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?<![\\d.,])(\\d{1,2})(?:st|nd|rd|th|er|[ºo°.])? ?(?:de |of |di )?" + MONTH
                    + "(?:,? (?:de |del |of )?(\\d{4})(?!\\d))?");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("(?<!\\p{L})" + MONTH + " (\\d{1,2})(?:st|nd|rd|th)?(?!\\d)(?:,? (\\d{4})(?!\\d))?");

    private Days() {}

    /**
     * @param day null when it can be read in two ways
     * @param start where it begins
     * @param end where it ends
     */
    public record Found(LocalDate day, int start, int end) {}

    /**
     * The first day that a text names.
     *
     * @param today of a day without a year it is the next one, from this one on
     * @param monthFirst whether "12/11" is the 11th of December; null where that is not known
     */
    public static Optional<Found> first(String text, LocalDate today, Boolean monthFirst) {
        String folded = Letters.fold(text);
        Found best = null;
        for (Found found : new Found[] {
            iso(folded),
            named(DAY_FIRST.matcher(folded), 1, 2, today),
            named(MONTH_FIRST.matcher(folded), 2, 1, today),
            numbers(folded, today, monthFirst)
        }) {
            best = found != null && (best == null || found.start() < best.start()) ? found : best;
        }
        return Optional.ofNullable(best);
    }

    private static Found iso(String folded) {
        Matcher it = ISO.matcher(folded);
        while (it.find()) {
            Optional<LocalDate> day = day(number(it, 1), number(it, 2), number(it, 3));
            if (day.isPresent()) {
                return new Found(day.get(), it.start(), it.end());
            }
        }
        return null;
    }

    private static Found named(Matcher it, int dayGroup, int monthGroup, LocalDate today) {
        while (it.find()) {
            int month = MonthNames.month(it.group(monthGroup)).getValue();
            Optional<LocalDate> day = day(it.group(3), month, number(it, dayGroup), today);
            if (day.isPresent()) {
                return new Found(day.get(), it.start(), it.end());
            }
        }
        return null;
    }

    private static Found numbers(String folded, LocalDate today, Boolean monthFirst) {
        Matcher it = NUMBERS.matcher(folded);
        while (it.find()) {
            int one = number(it, 1);
            int two = number(it, 3);
            boolean dotted = it.group(2).equals(".");
            // "3.5" and "10-12" are numbers; a day without a year has both its dots, or a slash.
            if (it.group(4) == null
                    && (it.group(2).equals("-") || dotted && !it.group().endsWith("."))) {
                continue;
            }
            Optional<LocalDate> dayFirst = day(it.group(4), two, one, today);
            Optional<LocalDate> other = dotted ? Optional.empty() : day(it.group(4), one, two, today);
            if (dayFirst.isEmpty() && other.isEmpty()) {
                continue;
            }
            boolean open = dayFirst.isPresent() && other.isPresent() && one != two && monthFirst == null;
            Optional<LocalDate> day =
                    Boolean.TRUE.equals(monthFirst) ? other.or(() -> dayFirst) : dayFirst.or(() -> other);
            return new Found(open ? null : day.get(), it.start(), it.end());
        }
        return null;
    }

    private static Optional<LocalDate> day(String year, int month, int day, LocalDate today) {
        if (year != null) {
            int number = Integer.parseInt(year);
            return day(number < 100 ? 2000 + number : number, month, day);
        }
        return day(today.getYear(), month, day)
                .map(it -> it.isBefore(today) ? it.plusYears(1) : it)
                .or(() -> day(today.getYear() + 1, month, day));
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return year >= 2000 && year < 2100 ? Optional.of(LocalDate.of(year, month, day)) : Optional.empty();
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static int number(Matcher it, int group) {
        return Integer.parseInt(it.group(group));
    }
}
