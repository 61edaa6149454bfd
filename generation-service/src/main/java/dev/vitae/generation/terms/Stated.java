package dev.vitae.generation.terms;

import java.util.List;

/** What a sentence states of its person: what it denies ("no Java") or wishes ("looking for a role in …") is not that. */
public final class Stated {
    private Stated() {}

    /** The sentence with blanks over every denial, and from a wish to its end, so that offsets stay. */
    public static String of(String sentence) {
        String affirmed = Negations.standard().blankOut(sentence);
        List<PhraseSet.Span> wishes = Words.standard().spans("wish", Folding.foldInPlace(affirmed));
        if (wishes.isEmpty()) {
            return affirmed;
        }
        int start = wishes.get(0).start();
        return affirmed.substring(0, start) + " ".repeat(affirmed.length() - start);
    }
}
