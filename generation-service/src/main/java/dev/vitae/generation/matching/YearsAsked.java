package dev.vitae.generation.matching;

import dev.vitae.generation.terms.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number of years that a passage asks for.
 *
 * @param end offset after the word for years, where what they are of usually follows
 */
record YearsAsked(int years, int start, int end) {
    private static final int MOST = 40;

    private static final Map<String, Integer> WORDS = Map.ofEntries(
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("ten", 10),
            Map.entry("zwei", 2),
            Map.entry("drei", 3),
            Map.entry("funf", 5),
            Map.entry("deux", 2),
            Map.entry("trois", 3),
            Map.entry("cinq", 5),
            Map.entry("dos", 2),
            Map.entry("tres", 3),
            Map.entry("cinco", 5),
            Map.entry("due", 2),
            Map.entry("tre", 3),
            Map.entry("cinque", 5),
            Map.entry("twee", 2),
            Map.entry("drie", 3),
            Map.entry("vijf", 5));

    private static final Pattern YEARS =
            Pattern.compile("\\b(\\d{1,2}|" + String.join("|", WORDS.keySet()) + ")\\s*(?:\\(\\d+\\)\\s*)?\\+?\\s*"
                    + "(?:(?:-|to|bis|a|or more|oder mehr|ou plus)\\s*(?:\\d{1,2})?\\s*\\+?\\s*)?"
                    + "(?:years?|yrs?|jahren?|jahr|ans|annees|anos|anni|jaar|jaren)\\b");

    /** The numbers of years in a passage; of a range the lower one. */
    static List<YearsAsked> in(String text) {
        List<YearsAsked> asked = new ArrayList<>();
        Matcher matcher = YEARS.matcher(Folding.foldInPlace(text));
        while (matcher.find()) {
            String number = matcher.group(1);
            int years = WORDS.containsKey(number) ? WORDS.get(number) : Integer.parseInt(number);
            if (years > 0 && years <= MOST) {
                asked.add(new YearsAsked(years, matcher.start(), matcher.end()));
            }
        }
        return asked;
    }
}
