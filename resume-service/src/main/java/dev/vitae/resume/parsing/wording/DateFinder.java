package dev.vitae.resume.parsing.wording;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds dates and ranges of dates in the ways résumés write them: {@code Jan 2019 – Present}, {@code 01/2019 - 03/2020},
 * {@code seit 2019}, {@code Summer 2019}, {@code 2019–21}, {@code Jan – Mar 2019}.
 */
public final class DateFinder {

    private static final String YEAR = "(?:19[4-9]|20[0-6])\\d";
    /** "03/19": a month only where two of them, or one and the present, form a range. */
    private static final String SHORT_MONTH = "(?:0[1-9]|1[0-2])/\\d{2}";

    private static final Pattern NUMBERS = Pattern.compile("\\d+");
    /** Their numbers are no dates: "talks.example/outbox-2023". */
    private static final Pattern ADDRESS =
            Pattern.compile("https?://\\S+|(?<![a-z0-9.-])(?=[^/\\s]{1,100}\\.[a-z]{2,20}/)[a-z0-9.-]++/\\S*");

    private static final int CENTURY_TURN = 60;

    private final Map<String, Integer> months;
    private final Runnable step;
    private final Pattern range;
    private final Pattern shortRange;
    private final Pattern goesOn;
    private final Pattern since;
    private final Pattern single;
    private final Pattern duration;
    private final Pattern monthWord;

    private DateFinder(DateFinder other, Runnable step) {
        this.months = other.months;
        this.range = other.range;
        this.shortRange = other.shortRange;
        this.goesOn = other.goesOn;
        this.since = other.since;
        this.single = other.single;
        this.duration = other.duration;
        this.monthWord = other.monthWord;
        this.step = step;
    }

    DateFinder(Map<String, List<String>> words) {
        months = new HashMap<>();
        step = () -> {};
        words.forEach((name, list) -> {
            if (name.startsWith("MONTH ")) {
                list.forEach(word -> months.putIfAbsent(word, Integer.valueOf(name.substring(6))));
            }
        });
        String monthWords = alternatives(new ArrayList<>(months.keySet()));
        monthWord = Pattern.compile("(?<![a-z])(?:" + monthWords + ")(?![a-z])");
        String month = "(?:" + monthWords + ")\\.?";
        String season = "(?:" + alternatives(words.get("SEASON")) + ")";
        String present = "(?:" + alternatives(words.get("PRESENT")) + ")";
        String dash = "\\s*(?:[-\\u2010-\\u2015\\u2212~→>]|\\b(?:" + alternatives(words.get("TO")) + ")\\b)+\\s*";
        String year = "(?:" + YEAR + "|'\\d{2}\\b)";
        String date = "(?:(?:\\d{1,2}(?:st|nd|rd|th|\\.|er|º)?\\s+(?:de\\s+)?)?\\b" + month
                + "(?:\\s+\\d{1,2}(?:st|nd|rd|th)?,)?(?:\\s*[,/-]?\\s*|\\s+(?:de|del|of)\\s+)" + year
                + "|\\b\\d{1,2}[./]\\d{1,2}[./]" + YEAR + "|\\b\\d{1,2}\\s?[./-]\\s?" + YEAR
                + "|\\b" + YEAR + "\\s?[./-]\\s?(?:1[0-2]|0?[1-9])(?:[./-]\\d{1,2})?(?![\\d])"
                + "|\\b" + season + "(?:\\s+de|\\s*,)?\\s+" + YEAR + "(?:/\\d{2,4})?"
                + "|\\b" + YEAR + "|(?<![\\w'])'\\d{2}(?![\\w']))(?!\\d)";
        String now = "\\b" + present + "\\b";
        String before = "(?:\\b(?:" + alternatives(words.get("FROM")) + ")\\s+)?";
        range = Pattern.compile(before + "(?:(?<start>" + date + ")|(?<startMonth>\\b" + month + "))" + dash
                + "(?:(?<end>" + date + ")|(?<present>" + now + ")|(?<short>\\d{2})(?![\\d./%+]))");
        shortRange = Pattern.compile("(?<![\\d/])(?<start>" + SHORT_MONTH + ")" + dash + "(?:(?<end>" + SHORT_MONTH
                + ")(?![\\d/])|(?<present>" + now + "))");
        goesOn = Pattern.compile(
                date + dash + "(?:\\d{1,2}(?:st|nd|rd|th|\\.|er|º)?\\s+(?:de\\s+)?[a-z]{3,12}|[a-z]{0,12}[./]?)$");
        since = Pattern.compile("\\b(?:" + alternatives(words.get("SINCE")) + ")\\s+(?<start>" + date + ")");
        single = Pattern.compile("(?<expected>\\b(?:" + alternatives(words.get("EXPECTED"))
                + ")[\\s:]+(?:in\\s+)?)?(?<start>" + date + ")(?<open>\\s*[-\\u2010-\\u2015\\u2212](?=\\s*$))?");
        duration = Pattern.compile("[(·•,|]?\\s*(?:\\d+(?:[.,]\\d)?\\+?\\s*(?:" + alternatives(words.get("DURATION"))
                + ")\\b\\.?[\\s,]*)+\\)?");
    }

    private static String alternatives(List<String> words) {
        return words.stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }

    /** The same, which says so before each search. */
    DateFinder counted(Runnable eachStep) {
        return new DateFinder(this, eachStep);
    }

    /** The first range in the text, else its first date. */
    public Optional<DateSpan> find(String text) {
        step.run();
        if (!mayHoldYear(text)) {
            return Optional.empty();
        }
        String folded = withoutAddresses(sameLengthFold(text));
        Matcher open = since.matcher(folded);
        Matcher ranged = range.matcher(folded);
        while (ranged.find()) {
            Optional<DateSpan> span = range(ranged);
            if (span.isPresent()) {
                return span;
            }
        }
        Matcher shortened = shortRange.matcher(folded);
        if (shortened.find()) {
            return shortRange(shortened);
        }
        if (open.find()) {
            return point(open.group("start"))
                    .map(start -> new DateSpan(start, null, true, true, false, open.start(), open.end()));
        }
        Matcher alone = single.matcher(folded);
        while (alone.find()) {
            Optional<DatePoint> start = point(alone.group("start"));
            if (start.isPresent()) {
                boolean range = alone.group("open") != null;
                boolean expected = alone.group("expected") != null;
                return Optional.of(new DateSpan(start.get(), null, false, range, expected, alone.start(), alone.end()));
            }
        }
        return Optional.empty();
    }

    /** Of the same length. */
    private static String withoutAddresses(String text) {
        return text.indexOf('/') < 0
                ? text
                : ADDRESS.matcher(text)
                        .replaceAll(found -> "_".repeat(found.group().length()));
    }

    private static Optional<DateSpan> shortRange(Matcher match) {
        DatePoint start = shortMonth(match.group("start"));
        DatePoint end = match.group("end") == null ? null : shortMonth(match.group("end"));
        return Optional.of(new DateSpan(start, end, end == null, true, false, match.start(), match.end()));
    }

    private static DatePoint shortMonth(String text) {
        return new DatePoint(century(Integer.parseInt(text.substring(3))), Integer.parseInt(text.substring(0, 2)));
    }

    private static int century(int year) {
        return year + (year > CENTURY_TURN ? 1900 : 2000);
    }

    /** Every date has a year; most text has none, and is not worth a closer look. */
    private static boolean mayHoldYear(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            digits = c >= '0' && c <= '9' ? digits + 1 : 0;
            char before = digits == 2 && i > 1 ? text.charAt(i - 2) : ' ';
            if (digits == 4 || before == '\'' || before == '’' || before == '‘' || before == '/') {
                return true;
            }
        }
        return false;
    }

    private static boolean hasDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                return true;
            }
        }
        return false;
    }

    private Optional<DateSpan> range(Matcher match) {
        DatePoint end =
                match.group("end") == null ? null : point(match.group("end")).orElse(null);
        boolean present = match.group("present") != null;
        DatePoint start = null;
        if (match.group("start") != null) {
            start = point(match.group("start")).orElse(null);
        } else if (end != null) {
            start = new DatePoint(
                    end.year(), months.get(match.group("startMonth").replace(".", "")));
        }
        if (start != null && match.group("short") != null) {
            int year = start.year() / 100 * 100 + Integer.parseInt(match.group("short"));
            if (!start.yearOnly() || year < start.year()) {
                return Optional.empty();
            }
            end = new DatePoint(year, 0);
        }
        if (start == null || end == null && !present) {
            return Optional.empty();
        }
        return Optional.of(new DateSpan(start, end, present, true, false, match.start(), match.end()));
    }

    private Optional<DatePoint> point(String text) {
        Matcher numbers = NUMBERS.matcher(text);
        List<String> found = new ArrayList<>();
        while (numbers.find()) {
            found.add(numbers.group());
        }
        Matcher month = monthWord.matcher(text);
        int named = month.find() ? months.get(month.group()) : 0;
        String yearText =
                found.stream().filter(n -> n.length() == 4).findFirst().orElse(found.get(found.size() - 1));
        int year = Integer.parseInt(yearText);
        if (yearText.length() == 2) {
            year = century(year);
        }
        if (named > 0) {
            return Optional.of(new DatePoint(year, named));
        }
        boolean letters = text.chars().anyMatch(Character::isLetter);
        if (letters || found.size() == 1) {
            return Optional.of(new DatePoint(year, 0));
        }
        boolean yearFirst = found.get(0).length() == 4;
        int number = Integer.parseInt(yearFirst || found.size() == 2 ? found.get(yearFirst ? 1 : 0) : found.get(1));
        boolean americanOrder = number > 12 && found.size() == 3 && !yearFirst;
        number = americanOrder ? Integer.parseInt(found.get(0)) : number;
        return number >= 1 && number <= 12 ? Optional.of(new DatePoint(year, number)) : Optional.empty();
    }

    /** Whether the text is dates and nothing else but brackets, a duration or a word like "expected". */
    public boolean isOnlyDate(String text) {
        step.run();
        return find(text)
                .map(span -> restIsEmpty(withoutDuration(span.cutFrom(text))))
                .orElse(false);
    }

    /** Whether the text is a length of time and nothing else, like "2 years 10 months". */
    public boolean isDuration(String text) {
        step.run();
        return hasDigit(text) && duration.matcher(sameLengthFold(text).strip()).matches();
    }

    public String withoutDuration(String text) {
        step.run();
        if (!hasDigit(text)) {
            return text;
        }
        Matcher match = duration.matcher(sameLengthFold(text));
        return match.find() ? text.substring(0, match.start()) + " " + text.substring(match.end()) : text;
    }

    /** Whether a dash or its word follows the last date, at the most with the beginning of another ("May 2019 to June"). */
    public boolean endsOpen(String text) {
        step.run();
        if (!mayHoldYear(text)) {
            return false;
        }
        return goesOn.matcher(sameLengthFold(text.strip())).find();
    }

    private static boolean restIsEmpty(String text) {
        return text.codePoints().noneMatch(Character::isLetterOrDigit);
    }

    private static char foldLetter(char c) {
        if (c < 128 || !Character.isLetter(c)) {
            return Character.toLowerCase(c);
        }
        String folded = Folding.fold(String.valueOf(c));
        return folded.length() == 1 ? folded.charAt(0) : Character.toLowerCase(c);
    }

    /** Folded character by character, so that places in it are places in the text. */
    private static String sameLengthFold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            folded.append(c == '’' || c == '‘' ? '\'' : Character.isSpaceChar(c) ? ' ' : foldLetter(c));
        }
        return folded.toString();
    }
}
