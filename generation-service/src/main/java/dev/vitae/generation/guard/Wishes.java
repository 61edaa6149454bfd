package dev.vitae.generation.guard;

import dev.vitae.generation.terms.Folding;
import dev.vitae.generation.terms.PhraseSet;
import dev.vitae.generation.terms.Words;
import java.util.List;

/** What a person wishes ("looking for a role in …") states nothing about them: neither claim nor support. */
final class Wishes {
    private Wishes() {}

    /** The sentence with blanks from the wish on, so that offsets stay. */
    static String blankOut(String sentence) {
        List<PhraseSet.Span> wishes = Words.standard().spans("wish", Folding.foldInPlace(sentence));
        if (wishes.isEmpty()) {
            return sentence;
        }
        int start = wishes.get(0).start();
        return sentence.substring(0, start) + " ".repeat(sentence.length() - start);
    }
}
