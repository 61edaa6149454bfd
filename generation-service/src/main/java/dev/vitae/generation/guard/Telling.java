package dev.vitae.generation.guard;

import dev.vitae.generation.guard.Cues.Cue;
import dev.vitae.generation.terms.Folding;
import dev.vitae.generation.terms.Lexicon;
import dev.vitae.generation.terms.Mention;
import dev.vitae.generation.terms.Stated;
import dev.vitae.generation.terms.TextLanguage;
import dev.vitae.generation.terms.Token;
import dev.vitae.generation.terms.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A sentence with the atoms it is made of.
 *
 * @param stated folded, with blanks over what it denies or wishes: that shows nothing
 * @param cues of the stated text, by where each first stands
 * @param mentions of the alias list in the stated text
 */
record Telling(
        String text,
        String folded,
        String stated,
        List<Token> tokens,
        Set<String> keys,
        List<Figure> figures,
        List<Mention> mentions,
        Map<Cue, Integer> cues) {

    /** A sentence of the source: what it denies or wishes shows nothing. */
    static Telling of(String sentence, TextLanguage language) {
        if (sentence.length() > Clauses.LONGEST) {
            return new Telling(
                    sentence, Clauses.fold(sentence), "", List.of(), Set.of(), List.of(), List.of(), Map.of());
        }
        return of(sentence, withoutWish(Stated.of(sentence)), language);
    }

    /** A sentence that is told: a denial hides no claim, a wish only in a summary and as far as its comma. */
    static Telling told(String sentence, boolean mayWish, TextLanguage language) {
        if (sentence.length() > Clauses.LONGEST) {
            return of(sentence, language);
        }
        return of(sentence, mayWish ? withoutWish(sentence) : sentence, language);
    }

    private static Telling of(String sentence, String stated, TextLanguage language) {
        List<Token> tokens = Tokens.of(sentence);
        return new Telling(
                sentence,
                Clauses.fold(sentence),
                Folding.foldInPlace(stated),
                tokens,
                Keys.of(tokens, language),
                Figures.in(sentence, tokens, language),
                Lexicon.standard().mentions(stated, Tokens.of(stated), language),
                Cues.standard().in(Folding.foldInPlace(stated)));
    }

    static List<Telling> all(String text, TextLanguage language) {
        List<Telling> all = new ArrayList<>();
        if (text != null) {
            Clauses.sentences(text).forEach(sentence -> all.add(of(sentence, language)));
        }
        return all;
    }

    /** Also where it denies or wishes. */
    Map<Cue, Integer> cuesOfAll() {
        return Cues.standard().in(Folding.foldInPlace(text));
    }

    boolean has(Cue cue) {
        return cues.containsKey(cue);
    }

    boolean hasWord(String folded) {
        return tokens.stream().anyMatch(token -> token.folded().equals(folded));
    }

    /** Whether a token stands where nothing is stated. */
    boolean isBlank(Token token) {
        return token.start() < stated.length() && stated.charAt(token.start()) == ' ';
    }

    private static String withoutWish(String sentence) {
        String folded = Folding.foldInPlace(sentence);
        Integer wish = Cues.standard().in(folded).get(Cue.WISH);
        if (wish == null) {
            return sentence;
        }
        boolean behind = Cues.isIdeograph(folded.charAt(wish));
        int from = behind ? 0 : wish;
        int to = from;
        while (to < sentence.length() && ",;:、。".indexOf(sentence.charAt(to)) < 0) {
            to++;
        }
        return sentence.substring(0, from) + " ".repeat(to - from) + sentence.substring(to);
    }
}
