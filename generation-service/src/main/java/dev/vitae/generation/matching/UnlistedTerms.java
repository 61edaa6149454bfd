package dev.vitae.generation.matching;

import dev.vitae.generation.terms.Folding;
import dev.vitae.generation.terms.Mention;
import dev.vitae.generation.terms.PhraseSet;
import dev.vitae.generation.terms.Token;
import dev.vitae.generation.terms.Tokens;
import dev.vitae.generation.terms.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Terms that the alias list does not know: names ("WhyLogs") and what knowledge is asked of ("kiln firing"). */
final class UnlistedTerms {
    private static final Pattern PIECES = Pattern.compile(",|\\(|\\)|:|/"
            + "|\\s(?:and|or|und|oder|sowie|et|ou|y|o|e|en|of|as well as|to|for|at|within|across|is|are|from)\\s");
    private static final int MOST_WORDS = 3;
    private static final int SHORTEST_NAME = 3;
    private static final int LIST_ITEM_WORDS = 3;

    private final Words words = Words.standard();

    /**
     * The names and phrases, as written, without those that a listed term already covers.
     *
     * @param item whether the text is one item of a list of what is asked, so that all of it may be a term
     */
    Set<String> in(String text, List<Mention> listed, boolean item) {
        StringBuilder open = new StringBuilder(text);
        for (Mention mention : listed) {
            for (int i = mention.start(); i < mention.end(); i++) {
                open.setCharAt(i, ',');
            }
        }
        Set<String> terms = new LinkedHashSet<>(names(open.toString()));
        terms.addAll(phrases(open.toString(), item && listed.isEmpty()));
        return terms;
    }

    private List<String> names(String text) {
        List<String> names = new ArrayList<>();
        List<Token> run = new ArrayList<>();
        for (Token token : Tokens.of(text)) {
            if (!run.isEmpty() && (token.opens() || !looksLikeName(token))) {
                addName(text, run, names);
                run.clear();
            }
            if (looksLikeName(token)) {
                run.add(token);
            }
        }
        addName(text, run, names);
        return names;
    }

    private void addName(String text, List<Token> run, List<String> names) {
        if (!run.isEmpty() && run.size() <= MOST_WORDS) {
            names.add(text.substring(run.get(0).start(), run.get(run.size() - 1).end()));
        }
    }

    /** Capitals inside a word or a digit among capitals: names in every language, also where nouns are capitalised. */
    private boolean looksLikeName(Token token) {
        String word = token.text();
        boolean inner = word.length() >= SHORTEST_NAME
                && word.substring(1).chars().anyMatch(Character::isUpperCase)
                && word.chars().anyMatch(Character::isLetter);
        return inner && !words.has("generic", token.folded()) && !words.isStop(token.folded());
    }

    private List<String> phrases(String text, boolean whole) {
        List<String> phrases = new ArrayList<>();
        List<PhraseSet.Span> cues = words.spans("cue.of", Folding.foldInPlace(text));
        for (int i = 0; i < cues.size(); i++) {
            int from = cues.get(i).end();
            int to = i + 1 < cues.size() ? cues.get(i + 1).start() : text.length();
            String after = text.substring(from, to);
            int stop = after.indexOf('.');
            for (String piece : PIECES.split(stop < 0 ? after : after.substring(0, stop))) {
                addPhrase(piece, phrases);
            }
        }
        boolean sentence = words.in("you", Folding.foldInPlace(text));
        if (cues.isEmpty() && whole && !sentence && text.strip().split("\\s+").length <= LIST_ITEM_WORDS) {
            addPhrase(text, phrases);
        }
        return phrases;
    }

    private void addPhrase(String piece, List<String> phrases) {
        List<Token> said = Tokens.of(piece).stream()
                .filter(token -> !words.isStop(token.folded()) && !words.has("generic", token.folded()))
                .filter(token -> !Character.isDigit(token.text().charAt(0))
                        && words.number(token.folded()).isEmpty()
                        && !words.has("year", token.folded()))
                .toList();
        if (!said.isEmpty()
                && said.size() <= MOST_WORDS
                && said.stream().allMatch(t -> t.text().length() > 2)) {
            phrases.add(piece.substring(
                    said.get(0).start(), said.get(said.size() - 1).end()));
        }
    }
}
