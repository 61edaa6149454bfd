package dev.vitae.resume.parsing.content;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes one text of lines that the page's width broke. */
final class LineJoin {

    private static final Pattern BROKEN_WORD = Pattern.compile(".*?(\\p{L}+)[-\u00ad\u2010]$", Pattern.DOTALL);
    /** "Anna-Seghers-" above "Schule". */
    private static final Pattern BROKEN_NAME = Pattern.compile("\\p{L}[-\u2010]\\p{L}+[-\u2010]$");
    /** What ends a word that was broken in English. */
    private static final Pattern WORD_END = Pattern.compile(
            "^(?:[a-z]{0,3}(?:tions?|sions?|ments?|ness|able|ible|ities|ity|ical|ically|ized|izing|ization|ing|ings|ers?|ed|ly|ous|ive|ance|ence)|ung|ungen|keit|heit|lich|schaft)\\b.*",
            Pattern.DOTALL);
    /** What a compound with a hyphen begins with ("cross-device"); of others the hyphen only broke the word. */
    private static final Set<String> COMPOUND = Set.of(
            ("all anti back best business client close cloud co company computer cost cross customer data day decision domain"
                            + " e end event evidence ex face fact fast first front full goal half hand hands hard high home"
                            + " in industry key large lead life line long low machine market mid mission multi near non object"
                            + " off on one open order out part peer people performance post pre problem product project quality"
                            + " re real result results right risk role rule schema sector self semi server service short side"
                            + " single site small soft software source state step sub super task team test the third three"
                            + " time to top two type up user value vice web well wide work year zero")
                    .split(" "));

    /** "Hoch- und Tiefbau". */
    private static final Pattern AND = Pattern.compile("^(?:und|oder|and|or|en|of|et|ou|y|o|e)\\b.*", Pattern.DOTALL);

    private LineJoin() {}

    static String join(String before, String after) {
        if (before.isEmpty()) {
            return after;
        }
        if (before.endsWith("\u00ad")) {
            return before.substring(0, before.length() - 1) + after;
        }
        if (BROKEN_NAME.matcher(before).find() && !after.isEmpty() && Character.isUpperCase(after.charAt(0))) {
            return before + after;
        }
        boolean goesOn = !after.isEmpty() && Character.isLowerCase(after.charAt(0));
        Matcher broken = BROKEN_WORD.matcher(before);
        if (!goesOn || !broken.matches() || AND.matcher(after).matches()) {
            return before + " " + after;
        }
        boolean compound = COMPOUND.contains(broken.group(1).toLowerCase(Locale.ROOT))
                && !WORD_END.matcher(after).matches();
        return compound ? before + after : before.substring(0, before.length() - 1) + after;
    }

    static String join(List<String> lines) {
        return lines.stream().reduce("", LineJoin::join).replace("\u00ad", "").strip();
    }
}
