package dev.vitae.vacancy.sheets;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days as files write them: {@code 2026-03-01} (also with a time behind it), {@code 31.12.2026}, {@code 12/31/2026},
 * {@code Mar 1, 2026}, {@code 1. März 2026}. Which of two numbers is the month is not guessed for a day by itself: the others of
 * its column say it, or nobody does.
 */
public final class Dates {

    /** Which comes first where a slash or a hyphen stands between them. */
    public enum Order {
        DAY_FIRST,
        MONTH_FIRST
    }

    /** What became of one text. */
    public enum Trouble {
        /** No day that there is. */
        INVALID,
        /** Either of two days. */
        AMBIGUOUS
    }

    /** A day, or why there is none. */
    public record Read(LocalDate day, Trouble trouble) {
        static Read of(LocalDate day) {
            return new Read(day, null);
        }
    }

    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2100;
    private static final String TIME = "(?:[T ,]+\\d{1,2}:\\d{2}.{0,30})?";
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})" + TIME);
    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})" + TIME);
    private static final Pattern MONTH_THEN_DAY =
            Pattern.compile("(?:\\p{L}+\\.?,? )?(\\p{L}+)\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})" + TIME);
    private static final Pattern DAY_THEN_MONTH = Pattern.compile(
            "(?:\\p{L}+\\.?,? )?(\\d{1,2})(?:\\.|st|nd|rd|th|er)?[ -](?:de )?(\\p{L}+)\\.?,?[ -](?:de )?(\\d{4})"
                    + TIME);
    private static final Map<String, Month> MONTHS = months();

    private Dates() {}

    /** The order that those texts prove; empty where none of them does, or they prove both. */
    public static Optional<Order> order(Collection<String> texts) {
        boolean dayFirst = false;
        boolean monthFirst = false;
        for (String text : texts) {
            Matcher numbers = NUMBERS.matcher(tidy(text));
            if (numbers.matches()) {
                dayFirst |= Integer.parseInt(numbers.group(1)) > 12;
                monthFirst |= Integer.parseInt(numbers.group(3)) > 12;
            }
        }
        return dayFirst == monthFirst ? Optional.empty() : Optional.of(dayFirst ? Order.DAY_FIRST : Order.MONTH_FIRST);
    }

    /** @param order of the others in its column; empty where they do not say */
    public static Read read(String written, Optional<Order> order) {
        String text = tidy(written);
        try {
            Matcher found = YEAR_FIRST.matcher(text);
            if (found.matches()) {
                return day(found.group(1), number(found.group(2)), number(found.group(3)));
            }
            found = NUMBERS.matcher(text);
            if (found.matches()) {
                return numbers(found, order);
            }
            found = MONTH_THEN_DAY.matcher(text);
            if (found.matches()) {
                return day(found.group(3), month(found.group(1)), number(found.group(2)));
            }
            found = DAY_THEN_MONTH.matcher(text);
            if (found.matches()) {
                return day(found.group(3), month(found.group(2)), number(found.group(1)));
            }
        } catch (DateTimeException e) {
            // The same answer as for a text of no form.
        }
        return new Read(null, Trouble.INVALID);
    }

    private static Read numbers(Matcher found, Optional<Order> order) {
        int first = number(found.group(1));
        int second = number(found.group(3));
        // Nobody who writes dots puts the month first.
        if (found.group(2).equals(".") || first > 12 || first == second) {
            return day(found.group(4), second, first);
        }
        if (second > 12) {
            return day(found.group(4), first, second);
        }
        return order.map(it ->
                        it == Order.DAY_FIRST ? day(found.group(4), second, first) : day(found.group(4), first, second))
                .orElse(new Read(null, Trouble.AMBIGUOUS));
    }

    private static Read day(String year, int month, int day) {
        int full = number(year) + (year.length() == 2 ? 2000 : 0);
        if (full < FIRST_YEAR || full > LAST_YEAR) {
            throw new DateTimeException("year");
        }
        return Read.of(LocalDate.of(full, month, day));
    }

    private static int month(String name) {
        Month month = MONTHS.get(plain(name));
        if (month == null) {
            throw new DateTimeException("month");
        }
        return month.getValue();
    }

    private static Map<String, Month> months() {
        Map<String, Month> names = new HashMap<>();
        for (String language : List.of("en", "de", "fr", "es", "it", "pt", "nl")) {
            for (Month month : Month.values()) {
                for (TextStyle style : List.of(
                        TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE)) {
                    names.put(plain(month.getDisplayName(style, Locale.forLanguageTag(language))), month);
                }
            }
        }
        names.put("sept", Month.SEPTEMBER);
        return Map.copyOf(names);
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z]", "");
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static String tidy(String text) {
        return text.strip().replaceAll("[\\s\\u00A0\\u202F]+", " ");
    }
}
