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
 * A sentence with the atoms it is made of. Most are read when they are first asked for: of a source few sentences are held
 * against what is told. Safe for use by several threads: whoever reads an atom twice finds the same.
 */
final class Telling {
    private final String text;
    private final String folded;
    private final String affirmed;
    private final String stated;
    private final List<Token> tokens;
    private final TextLanguage language;
    private volatile Set<String> keys;
    private volatile List<Figure> figures;
    private volatile List<Mention> mentions;
    private volatile Map<Cue, Integer> cues;

    private Telling(String text, String affirmed, List<Token> tokens, TextLanguage language) {
        this.text = text;
        this.folded = Clauses.fold(text);
        this.affirmed = affirmed;
        this.stated = Folding.foldInPlace(affirmed);
        this.tokens = tokens;
        this.language = language;
    }

    /** A sentence of the source: what it denies or wishes shows nothing. */
    static Telling of(String sentence, TextLanguage language) {
        return isUnread(sentence)
                ? unread(sentence, language)
                : of(sentence, withoutWish(Stated.of(sentence)), language);
    }

    /** A sentence that is told: a denial hides no claim, a wish only in a summary and as far as its comma. */
    static Telling told(String sentence, boolean mayWish, TextLanguage language) {
        return isUnread(sentence)
                ? unread(sentence, language)
                : of(sentence, mayWish ? withoutWish(sentence) : sentence, language);
    }

    private static Telling of(String sentence, String affirmed, TextLanguage language) {
        return new Telling(sentence, affirmed, Tokens.of(sentence), language);
    }

    private static boolean isUnread(String sentence) {
        return sentence.length() > Clauses.LONGEST;
    }

    /** It has no atoms. */
    private static Telling unread(String sentence, TextLanguage language) {
        return new Telling(sentence, "", List.of(), language);
    }

    static List<Telling> all(String text, TextLanguage language) {
        List<Telling> all = new ArrayList<>();
        if (text != null) {
            Clauses.sentences(text).forEach(sentence -> all.add(of(sentence, language)));
        }
        return all;
    }

    String text() {
        return text;
    }

    String folded() {
        return folded;
    }

    /** Folded, with blanks over what it denies or wishes: that shows nothing. */
    String stated() {
        return stated;
    }

    List<Token> tokens() {
        return tokens;
    }

    Set<String> keys() {
        if (keys == null) {
            keys = Keys.of(tokens, language);
        }
        return keys;
    }

    List<Figure> figures() {
        if (figures == null) {
            figures = isUnread(text) ? List.of() : Figures.in(text, tokens, language);
        }
        return figures;
    }

    /** Of the alias list, in the stated text. */
    List<Mention> mentions() {
        if (mentions == null) {
            List<Token> words = affirmed.equals(text) ? tokens : Tokens.of(affirmed);
            mentions = Lexicon.standard().mentions(affirmed, words, language);
        }
        return mentions;
    }

    /** Of the stated text, by where each first stands. */
    Map<Cue, Integer> cues() {
        if (cues == null) {
            cues = Cues.standard().in(stated);
        }
        return cues;
    }

    /** Also where it denies or wishes. */
    Map<Cue, Integer> cuesOfAll() {
        return Cues.standard().in(Folding.foldInPlace(text));
    }

    boolean has(Cue cue) {
        return cues().containsKey(cue);
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
        while (to < sentence.length() && ";。".indexOf(sentence.charAt(to)) < 0) {
            to++;
        }
        return sentence.substring(0, from) + " ".repeat(to - from) + sentence.substring(to);
    }
}
