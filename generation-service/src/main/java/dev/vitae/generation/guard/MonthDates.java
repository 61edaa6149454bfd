package dev.vitae.generation.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Months of a year in a sentence: "March 2019", 03/2019, 2019年3月; names in {@code guard/months.tsv}. */
public final class MonthDates {
    static final String UNIT = "month of a year";

    private static final int HUNDRED = 100;
    private static final String NAMES = names();
    private static final Pattern NAMED =
            Pattern.compile("(?<!\\p{L})(?:" + NAMES + ")\\.?,?(?: de| del| of| d')? (?<year>(?:19|20)\\d{2})(?!\\d)");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");
    private static final Pattern DIGITS = Pattern.compile("(?<![\\d./])(\\d{1,2})[./]((?:19|20)\\d{2})(?!\\d)");
    private static final Pattern ISO = Pattern.compile("(?<![\\d./-])((?:19|20)\\d{2})[-.](\\d{2})(?![\\d%])");
    private static final Pattern SIGNS = Pattern.compile("((?:19|20)\\d{2})年(\\d{1,2})月");

    /** @param yearMonth 201903 of March 2019 */
    public record MonthDate(int start, int end, int yearMonth) {}

    private MonthDates() {}

    private static String names() {
        List<String> months = new ArrayList<>();
        for (String[] cell : Rows.of("months.tsv")) {
            months.add("(?<m" + cell[0] + ">" + Rows.folded(cell[1]) + ")");
        }
        return String.join("|", months);
    }

    public static List<MonthDate> in(String folded) {
        List<MonthDate> found = new ArrayList<>();
        if (!YEAR.matcher(folded).find()) {
            return found;
        }
        Matcher named = NAMED.matcher(folded);
        while (named.find()) {
            for (int month = 1; month <= 12; month++) {
                if (named.group("m" + month) != null) {
                    add(found, named, named.group("year"), month);
                }
            }
        }
        Matcher digits = DIGITS.matcher(folded);
        while (digits.find()) {
            add(found, digits, digits.group(2), Integer.parseInt(digits.group(1)));
        }
        for (Pattern pattern : List.of(ISO, SIGNS)) {
            Matcher matcher = pattern.matcher(folded);
            while (matcher.find()) {
                add(found, matcher, matcher.group(1), Integer.parseInt(matcher.group(2)));
            }
        }
        return found;
    }

    private static void add(List<MonthDate> found, Matcher at, String year, int month) {
        if (month >= 1 && month <= 12) {
            found.add(new MonthDate(at.start(), at.end(), Integer.parseInt(year) * HUNDRED + month));
        }
    }

    /** 2019-03 of 201903. */
    public static String iso(int yearMonth) {
        return String.format("%d-%02d", yearMonth / HUNDRED, yearMonth % HUNDRED);
    }
}
