package dev.vitae.generation.terms;

import java.util.OptionalInt;

/** Ordered values: how senior a title is, how well a language is spoken. */
public final class Levels {
    private static final int HIGHEST_LANGUAGE = 7;

    private Levels() {}

    /**
     * The level of a language in the words of a résumé or vacancy: 1 (A1) to 6 (C2) of the Common European Framework,
     * 7 for a mother tongue. Words map to what the framework's self-assessment grid says of them; the longest phrase
     * counts ("limited working proficiency" is not "working proficiency"), of two as long the lower; a denial has none.
     */
    public static OptionalInt ofLanguage(String level) {
        String folded = Folding.fold(level);
        OptionalInt found = OptionalInt.empty();
        int longest = 0;
        for (int rank = 1; rank <= HIGHEST_LANGUAGE; rank++) {
            for (PhraseSet.Span span : Words.standard().spans("lang." + rank, folded)) {
                if (span.end() - span.start() > longest) {
                    longest = span.end() - span.start();
                    found = OptionalInt.of(rank);
                }
            }
        }
        return Words.standard().in("negation", folded) ? OptionalInt.empty() : found;
    }

    /**
     * How senior a title is: 0 intern, 1 junior or assistant, 2 without a word for it, 3 senior or lead, 4 manager,
     * 5 director. Words that are part of a plain job's name ("staff nurse", "account executive") say nothing of rank.
     */
    public static int ofTitle(String title) {
        Words words = Words.standard();
        StringBuilder ranks = new StringBuilder(Folding.fold(title));
        words.spans("level.none", ranks.toString())
                .forEach(span -> ranks.replace(span.start(), span.end(), " ".repeat(span.end() - span.start())));
        String folded = ranks.toString();
        if (words.in("level.0", folded)) {
            return 0;
        }
        for (int rank = 5; rank >= 3; rank--) {
            if (words.in("level." + rank, folded)) {
                return words.in("level.1", folded) ? rank - 1 : rank;
            }
        }
        return words.in("level.1", folded) ? 1 : 2;
    }
}
