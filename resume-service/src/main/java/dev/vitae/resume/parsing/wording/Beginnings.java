package dev.vitae.resume.parsing.wording;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What names begin with whose other words tell nothing: one word ("CFC", "*kaufmann") or several ("secundair onderwijs"). The dots
 * of abbreviations do not count.
 */
public final class Beginnings {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s,;:()/|\\[\\]\"„“”]+");
    private static final int MOST_WORDS = 4;

    private final WordSet words;
    private final Set<String> phrases;

    private Beginnings(WordSet words, Set<String> phrases) {
        this.words = words;
        this.phrases = phrases;
    }

    /** @param entries words, as a {@link WordSet} has them, and phrases */
    Beginnings(List<String> entries) {
        this(
                new WordSet(
                        entries.stream().filter(entry -> entry.indexOf(' ') < 0).toList()),
                new HashSet<>(
                        entries.stream().filter(entry -> entry.indexOf(' ') > 0).toList()));
    }

    /** The same, which says so before each look at a word. */
    Beginnings counted(Runnable eachStep) {
        return new Beginnings(words.counted(eachStep), phrases);
    }

    /** Of how many words the beginning is; 0 where the text begins otherwise. */
    public int of(String text) {
        String[] all = BETWEEN_WORDS.split(Folding.fold(text).replace(".", "").strip(), MOST_WORDS + 1);
        for (int count = Math.min(MOST_WORDS, all.length); count > 1; count--) {
            if (phrases.contains(String.join(" ", List.of(all).subList(0, count)))) {
                return count;
            }
        }
        return words.hasWord(all[0]) ? 1 : 0;
    }
}
