package dev.vitae.generation.terms;

import java.util.OptionalInt;

/** Ordered values: how senior a title is, how well a language is spoken. */
public final class Levels {
    private static final int HIGHEST_LANGUAGE = 7;

    private Levels() {}

    /**
     * The level of a language in the words of a résumé or vacancy: 1 (A1) to 6 (C2) of the Common European Framework,
     * 7 for a mother tongue. Words map to what the framework's self-assessment grid says of them.
     */
    public static OptionalInt ofLanguage(String level) {
        String folded = Folding.fold(level);
        for (int rank = HIGHEST_LANGUAGE; rank >= 1; rank--) {
            if (Words.standard().in("lang." + rank, folded)) {
                return OptionalInt.of(rank);
            }
        }
        return OptionalInt.empty();
    }

    /**
     * How senior a title is: 0 intern, 1 junior or assistant, 2 without a word for it, 3 senior or lead, 4 manager,
     * 5 director.
     */
    public static int ofTitle(String title) {
        String folded = Folding.fold(title);
        Words words = Words.standard();
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
