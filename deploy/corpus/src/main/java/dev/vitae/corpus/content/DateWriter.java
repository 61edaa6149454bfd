package dev.vitae.corpus.content;

import dev.vitae.corpus.content.Resume.Dates;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;

/** Prints dates of one style and states no more than what it prints. */
final class DateWriter {

    private final LanguagePack words;
    private final DateStyle style;
    private final String dash;
    private final String present;

    /** @param dash stands between start and end, with its spaces */
    DateWriter(LanguagePack words, DateStyle style, String dash, String present) {
        this.words = words;
        this.style = style;
        this.dash = dash;
        this.present = present;
    }

    /** @param to null for what goes on */
    Dates write(YearMonth from, YearMonth to) {
        boolean withinYear = to != null && to.getYear() == from.getYear();
        return switch (style) {
            case NONE -> new Dates("", "", "", null, null);
            case MONTHS -> months(from, to, this::shortMonth, dash);
            case FULL_MONTHS -> months(from, to, this::fullMonth, dash);
            case SLASHES -> months(from, to, DateWriter::slash, dash);
            case DOTS -> months(from, to, month -> "%02d.%d".formatted(month.getMonthValue(), month.getYear()), dash);
            case ISO -> months(from, to, YearMonth::toString, " – ");
            case SHORT_YEARS -> months(from, to, month -> name(month) + " ’" + shortYear(month), dash);
            case YEARS -> years(from, to, YearMonth::getYear);
            case BARE_SHORT_YEARS -> years(from, to, month -> "’" + shortYear(month));
            case SINCE ->
                to == null ? since("" + from.getYear(), "" + from.getYear()) : years(from, to, YearMonth::getYear);
            case SINCE_MONTH ->
                to == null ? since(slash(from), from.toString()) : months(from, to, DateWriter::slash, dash);
            case WORDS -> words(from, to);
            case DAYS -> days(from, to);
            case SEASONS ->
                withinYear && ChronoUnit.MONTHS.between(from, to) < 4
                        ? single(words.summer() + " " + from.getYear(), from)
                        : months(from, to, this::shortMonth, dash);
            case SAME_YEAR ->
                withinYear && !from.equals(to)
                        ? range(name(from), shortMonth(to), dash, from.toString(), to.toString())
                        : months(from, to, this::shortMonth, dash);
            case LENGTHS -> lengths(from, to);
            case BARE_MONTHS -> months(from, to, month -> month.getMonthValue() + "/" + month.getYear(), dash);
            case SHORT_SLASHES ->
                months(from, to, month -> "%02d/%s".formatted(month.getMonthValue(), shortYear(month)), dash);
            case YEAR_FIRST -> months(from, to, month -> month.toString().replace('-', '/'), dash);
            case SHORT_END -> shortEnd(from, to);
            case DAYS_IN_WORDS ->
                months(
                        from,
                        to,
                        month -> (month.equals(to) ? month.lengthOfMonth() : 1) + " " + fullMonth(month),
                        dash);
            // No day below 13, so that nobody takes it for the month.
            case US_DAYS ->
                months(
                        from,
                        to,
                        month -> "%02d/%d/%d"
                                .formatted(
                                        month.getMonthValue(),
                                        month.equals(to) ? month.lengthOfMonth() : 15,
                                        month.getYear()),
                        dash);
        };
    }

    private Dates months(YearMonth from, YearMonth to, Function<YearMonth, String> print, String between) {
        String until = to == null ? null : to.toString();
        return range(print.apply(from), to == null ? present : print.apply(to), between, from.toString(), until);
    }

    private Dates years(YearMonth from, YearMonth to, Function<YearMonth, Object> print) {
        if (to != null && to.getYear() == from.getYear()) {
            return single("" + print.apply(from), from);
        }
        String until = to == null ? null : "" + to.getYear();
        String end = to == null ? present : "" + print.apply(to);
        return range("" + print.apply(from), end, dash, "" + from.getYear(), until);
    }

    private Dates shortEnd(YearMonth from, YearMonth to) {
        boolean shortened = to != null && to.getYear() > from.getYear() && to.getYear() / 100 == from.getYear() / 100;
        return shortened
                ? range("" + from.getYear(), shortYear(to), "–", "" + from.getYear(), "" + to.getYear())
                : years(from, to, YearMonth::getYear);
    }

    private Dates words(YearMonth from, YearMonth to) {
        String start = fullMonth(from);
        String end = to == null ? words.toPresent() : words.to() + " " + fullMonth(to);
        return range(start, end, " ", from.toString(), to == null ? null : to.toString());
    }

    private Dates days(YearMonth from, YearMonth to) {
        return months(
                from,
                to,
                month -> "%02d.%02d.%d"
                        .formatted(
                                month.equals(to) ? month.lengthOfMonth() : 1, month.getMonthValue(), month.getYear()),
                dash);
    }

    private Dates lengths(YearMonth from, YearMonth to) {
        Dates plain = months(from, to, this::shortMonth, dash);
        if (to == null) {
            return plain;
        }
        long all = ChronoUnit.MONTHS.between(from, to) + 1;
        String years = all / 12 + " " + words.labels().get("years");
        String months = " " + words.labels().get("months");
        String length =
                all < 24 || all % 12 == 1 ? all + months : all % 12 == 0 ? years : years + " " + all % 12 + months;
        return new Dates(plain.text() + " (" + length + ")", plain.start(), plain.end(), plain.from(), plain.until());
    }

    private Dates since(String date, String stated) {
        String text = words.since() + " " + date;
        return new Dates(text, text, "", stated, null);
    }

    private static Dates single(String text, YearMonth of) {
        return new Dates(text, text, "", "" + of.getYear(), "" + of.getYear());
    }

    private static Dates range(String start, String end, String between, String from, String until) {
        return new Dates(start + between + end, start, end, from, until);
    }

    private String name(YearMonth month) {
        return words.shortMonths().get(month.getMonthValue() - 1);
    }

    private String shortMonth(YearMonth month) {
        return name(month) + " " + month.getYear();
    }

    private String fullMonth(YearMonth month) {
        return words.monthYear()
                .replace("{m}", words.months().get(month.getMonthValue() - 1))
                .replace("{y}", "" + month.getYear());
    }

    private static String slash(YearMonth month) {
        return "%02d/%d".formatted(month.getMonthValue(), month.getYear());
    }

    private static String shortYear(YearMonth month) {
        return "%02d".formatted(month.getYear() % 100);
    }
}
