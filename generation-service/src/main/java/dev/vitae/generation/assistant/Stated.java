package dev.vitae.generation.assistant;

import dev.vitae.generation.terms.Folding;

/** What somebody said, to look words up in: case, marks and white space aside. */
final class Stated {

    private final String words;

    Stated(String said) {
        this.words = " " + folded(said) + " ";
    }

    /** Whether a value stands in it word by word, each of its lines by itself. */
    boolean has(String value) {
        return value.lines()
                        .map(Stated::folded)
                        .filter(line -> !line.isEmpty())
                        .allMatch(line -> words.contains(" " + line + " "))
                && !folded(value).isEmpty();
    }

    /** Words and numbers, with one space between; what stands around them is no part of what is said. */
    private static String folded(String text) {
        return Folding.foldInPlace(text).replaceAll("[^\\p{L}\\p{N}@+#]+", " ").strip();
    }
}
