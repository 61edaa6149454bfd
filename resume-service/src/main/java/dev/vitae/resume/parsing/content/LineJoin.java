package dev.vitae.resume.parsing.content;

import java.util.List;
import java.util.regex.Pattern;

/** Makes one text of lines that the page's width broke. */
final class LineJoin {

    private static final Pattern BROKEN_WORD = Pattern.compile(".*\\p{L}[-\u00ad\u2010]$", Pattern.DOTALL);
    /** What follows a hyphenation in English; other hyphens at a line's end belong to the word ("cross-device"). */
    private static final Pattern WORD_END = Pattern.compile(
            "^(?:[a-z]{0,3}(?:tions?|sions?|ments?|ness|able|ible|ities|ity|ical|ically|ized|izing|ization|ing|ings|ers?|ed|ly|ous|ive|ance|ence)|ung|ungen|keit|heit|lich|schaft)\\b.*",
            Pattern.DOTALL);

    private LineJoin() {}

    static String join(String before, String after) {
        if (before.isEmpty()) {
            return after;
        }
        if (before.endsWith("\u00ad")) {
            return before.substring(0, before.length() - 1) + after;
        }
        boolean goesOn = !after.isEmpty() && Character.isLowerCase(after.charAt(0));
        if (goesOn && BROKEN_WORD.matcher(before).matches()) {
            return WORD_END.matcher(after).matches()
                    ? before.substring(0, before.length() - 1) + after
                    : before + after;
        }
        return before + " " + after;
    }

    static String join(List<String> lines) {
        return lines.stream().reduce("", LineJoin::join).replace("\u00ad", "").strip();
    }
}
