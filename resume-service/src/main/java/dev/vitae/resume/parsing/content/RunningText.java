package dev.vitae.resume.parsing.content;

import dev.vitae.resume.parsing.layout.Cell;
import java.util.regex.Pattern;

/** Tells sentences from names and titles. */
final class RunningText {

    static final Pattern SENTENCE = Pattern.compile(".*\\p{Ll}[)%]?[.;]$");
    /** The end of one and the beginning of the next; abbreviations in names are shorter. */
    private static final Pattern SENTENCES = Pattern.compile(".*(?:\\p{Ll}{4}|\\d\\)?|%)\\. \\p{Lu}.*");
    /** Three words or more, and no abbreviation at the end, as names have it ("Acme Corp."). */
    static final Pattern SHORT_SENTENCE = Pattern.compile("(?:\\S+\\s+){2,}\\S*\\p{Ll}{5,}\\.");
    /** Share of "of", "in", "de" and the like in names and titles. */
    private static final float SMALL_WORDS = 0.25f;

    private RunningText() {}

    static boolean areSentences(Cell cell) {
        return SENTENCES.matcher(cell.text()).matches() && !isTitle(cell);
    }

    /** Names and titles begin nearly all of their words with capitals; running text does not, German nouns included. */
    static boolean isTitle(Cell cell) {
        long lower = cell.words().stream()
                .filter(word -> Character.isLowerCase(word.text().codePointAt(0)))
                .count();
        return lower <= SMALL_WORDS * cell.words().size();
    }
}
