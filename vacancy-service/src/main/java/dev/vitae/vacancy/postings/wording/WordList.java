package dev.vitae.vacancy.postings.wording;

import dev.vitae.vacancy.salaries.Letters;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Words that tell what a text is, folded. {@code stem*} is a word's start, {@code *stem} its end. */
public final class WordList {

    private static final int SHORTEST = 3;
    private static final String BETWEEN_WORDS = "[\\s,;:()/|&\\[\\]\"„“”·•*]+";

    private final Set<String> whole = new HashSet<>();
    private final Set<String> starts = new HashSet<>();
    private final Set<String> ends = new HashSet<>();

    WordList(List<String> entries) {
        for (String entry : entries) {
            if (entry.endsWith("*")) {
                starts.add(entry.substring(0, entry.length() - 1));
            } else if (entry.startsWith("*")) {
                ends.add(entry.substring(1));
            } else {
                whole.add(entry);
            }
        }
    }

    /** Whether one of the text's words is in the list. */
    public boolean in(String text) {
        for (String word : Letters.fold(text).split(BETWEEN_WORDS)) {
            if (has(word)
                    || word.indexOf('-') > 0
                            && List.of(word.split("-")).stream().anyMatch(this::has)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the list has the folded text, as a whole. */
    public boolean has(String folded) {
        if (whole.contains(folded)) {
            return true;
        }
        for (int length = SHORTEST; length < folded.length(); length++) {
            if (starts.contains(folded.substring(0, length))
                    || ends.contains(folded.substring(folded.length() - length))) {
                return true;
            }
        }
        return starts.contains(folded) || ends.contains(folded);
    }
}
