package dev.vitae.generation.matching;

import dev.vitae.generation.terms.Folding;
import dev.vitae.generation.terms.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number of years that a passage asks for.
 *
 * @param end offset after the word for years, where what they are of usually follows
 */
record YearsAsked(int years, int start, int end) {
    private static final int MOST = 40;

    /** "Several years" is more than one, and no more is said. */
    private static final int SEVERAL = 2;

    private static final String NUMBER = "(\\d{1,2}|\\p{L}++)";
    private static final String YEAR =
            "(?:years?|yrs?|jahre?n?|jahr|ans|annees?|an|anos?|anni|anno|jaar|jaren|lat|let|ar|лет|года?|yil)";

    private static final Pattern YEARS = Pattern.compile("(?<![\\p{L}\\p{N}.,&&[^\\p{IsHan}]])" + NUMBER
            + "\\s*(?:\\(\\d+\\)\\s*)?\\+?\\s*"
            + "(?:(?:-|to|bis|a|and|und|et|y|e|en|ou|o|or|oder|of|of meer|or more|oder mehr|ou plus|o mas|ou mais|o piu"
            + "|и более|и)\\s*(?:\\d{1,2}|mehr|more|plus|mas|mais|piu|meer|\\p{L}{3,8})?\\s*\\+?\\s*)?"
            + "(?:" + YEAR + "(?!\\p{L})|年)");

    /** "Dreijährige Berufserfahrung", "5-jährige Erfahrung". */
    private static final Pattern LASTING = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(\\d{1,2}|\\p{L}{3,8})-?\\s?jahrigen?r?s?\\s+(?:\\p{L}+\\s+){0,2}\\p{L}*(?:erfahrung|praxis)");

    private static final Pattern MANY =
            Pattern.compile("(?<!\\p{L})(?:several years|mehrjahrigen?r?s?\\s+\\p{L}*erfahrung"
                    + "|plusieurs annees|varios anos|diversi anni|meerdere jaren)(?!\\p{L})");

    /** Years that are no experience: of age, of a contract, of training, of the company. */
    private static final Pattern OTHER = Pattern.compile(
            "^\\s*(?:old|of age|alt|d'age|de edad|di eta|oud|ago|contract"
                    + "|fixed|befristet|de contrat|vocational|of (?:vocational )?training|warranty|ausbildung|in business|im markt|in a row|jung)(?!\\p{L})");

    /** A word for years inside another. */
    private static final Pattern HIDDEN = Pattern.compile("jahrig|年|\\d(?:yrs?|years?)");

    /** The numbers of years in a passage; of a range the lower one. */
    static List<YearsAsked> in(String text) {
        String folded = Folding.foldInPlace(text);
        List<YearsAsked> asked = new ArrayList<>();
        if (!Words.standard().in("year", folded) && !HIDDEN.matcher(folded).find()) {
            return asked;
        }
        Matcher matcher = YEARS.matcher(folded);
        while (matcher.find()) {
            if (!OTHER.matcher(folded.substring(matcher.end())).find()) {
                number(matcher.group(1)).ifPresent(years -> add(asked, years, matcher.start(), matcher.end()));
            }
        }
        Matcher lasting = LASTING.matcher(folded);
        while (lasting.find()) {
            number(lasting.group(1)).ifPresent(years -> add(asked, years, lasting.start(), lasting.end()));
        }
        Matcher many = MANY.matcher(folded);
        while (many.find() && asked.isEmpty()) {
            add(asked, SEVERAL, many.start(), many.end());
        }
        return asked;
    }

    private static void add(List<YearsAsked> asked, int years, int start, int end) {
        if (years > 0 && years <= MOST) {
            asked.add(new YearsAsked(years, start, end));
        }
    }

    private static Optional<Integer> number(String written) {
        if (Character.isDigit(written.charAt(0))) {
            return Optional.of(Integer.parseInt(written));
        }
        Optional<Integer> whole = Words.standard().number(written);
        return whole.isPresent() || !written.endsWith("e")
                ? whole
                : Words.standard().number(written + "n");
    }
}
