package dev.vitae.generation.guard;

import dev.vitae.generation.terms.Entry;
import dev.vitae.generation.terms.Folding;
import dev.vitae.generation.terms.Lexicon;
import dev.vitae.generation.terms.Mention;
import dev.vitae.generation.terms.TermKind;
import dev.vitae.generation.terms.TextLanguage;
import dev.vitae.generation.terms.Token;
import dev.vitae.generation.terms.Tokens;
import dev.vitae.generation.terms.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What one clause or sentence states: its words, its numbers, and the marks that take something back.
 *
 * @param marks words that a retelling must keep ("not", "planned", "by" somebody), {@code helped} for any of its kind
 * @param denied whether it denies or merely wishes, so that it shows no skill
 * @param terms the concepts it names, by whatever alias
 */
record Statement(
        String text,
        List<Word> words,
        List<NumberClaim> numbers,
        Set<String> marks,
        boolean denied,
        Set<Entry> terms,
        TextLanguage language) {
    static final String HELPED = "helped";

    /**
     * A word that says something; a product, certificate, degree or language of the alias list is one word.
     *
     * @param key as {@link Clauses#key} gives it, or the entry's name behind a paragraph sign
     * @param broader the entry's name where the text has a narrower name of it; else the key
     * @param entry the entry, where the word is one
     * @param ofConcept whether it belongs to the name of a concept
     * @param apart whether a mark or a function word other than an article or "of" parts it from the word before
     * @param of whether an "of" stands before it
     * @param preposition the function word right before it, articles left out; empty for none
     * @param before the word right before it, whatever it is; empty at the beginning
     */
    record Word(
            String text,
            String key,
            String broader,
            Optional<Entry> entry,
            boolean ofConcept,
            boolean apart,
            boolean of,
            String preposition,
            String before) {
        boolean is(Word other) {
            boolean degree =
                    entry.filter(named -> named.kind() == TermKind.DEGREE).isPresent();
            return degree
                    ? Clauses.fold(text).equals(Clauses.fold(other.text))
                    : key.equals(other.key) || key.equals(other.broader);
        }
    }

    static Statement of(String text, TextLanguage language) {
        return of(text, language, Set.of(), false);
    }

    /** A sentence as a whole, and each of its clauses with the marks of those before: "tried to build and sell". */
    static List<Statement> all(String text, TextLanguage language) {
        List<Statement> all = new ArrayList<>();
        for (String sentence : Clauses.sentences(text)) {
            all.add(of(sentence, language));
            List<String> clauses = Clauses.of(sentence);
            Set<String> marks = Set.of();
            boolean denied = false;
            for (String clause : clauses.size() > 1 ? clauses : List.<String>of()) {
                Statement part = of(clause, language, marks, denied);
                marks = part.marks;
                denied = part.denied;
                all.add(part);
            }
        }
        return all;
    }

    private static Statement of(String text, TextLanguage language, Set<String> before, boolean deniedBefore) {
        if (text.length() > Clauses.LONGEST) {
            return unread(text, language);
        }
        List<Token> tokens = Tokens.of(text);
        List<NumberClaim> numbers = NumberClaims.in(text, language);
        List<Mention> mentions = Lexicon.standard().mentions(text, tokens, language);
        Marks found = Marks.in(text, tokens, language);
        Set<String> marks = new LinkedHashSet<>(before);
        marks.addAll(found.marks());
        Set<Entry> terms = new LinkedHashSet<>();
        mentions.forEach(mention -> terms.add(mention.entry()));
        List<Word> words = new WordCutter(text, tokens, numbers, mentions, found, language).words();
        return new Statement(text, words, numbers, marks, deniedBefore || found.denied(), terms, language);
    }

    /** A sentence that nobody would read is one word that only itself supports, so that its length costs nothing. */
    private static Statement unread(String text, TextLanguage language) {
        Word word = new Word(text, "\0" + text, "\0" + text, Optional.empty(), false, false, false, "", "");
        return new Statement(text, List.of(word), List.of(), Set.of(), true, Set.of(), language);
    }

    /** Without the name of an employer behind "at" or "for", which says where, not what. */
    Statement without(String company) {
        List<String> name = Names.words(company);
        for (int i = 0; !name.isEmpty() && i + name.size() <= words.size(); i++) {
            boolean here = Words.standard().has("place", words.get(i).preposition());
            int to = i;
            int of = 0;
            while (here && to < words.size() && of < name.size()) {
                List<String> said = Names.words(words.get(to).text());
                here = name.subList(of, Math.min(name.size(), of + said.size())).equals(said);
                of += said.size();
                to++;
            }
            if (here && of == name.size()) {
                while (to < words.size()
                        && Names.isLegalForm(Folding.fold(words.get(to).text()))) {
                    to++;
                }
                List<Word> rest = new ArrayList<>(words.subList(0, i));
                rest.addAll(words.subList(to, words.size()));
                return new Statement(text, rest, numbers, marks, denied, terms, language);
            }
        }
        return this;
    }

    boolean opensWith(String set) {
        List<Token> tokens = Tokens.of(text);
        return !tokens.isEmpty() && Words.standard().has(set, tokens.get(0).folded());
    }

    Statement withMarks(Set<String> others) {
        return new Statement(text, words, numbers, others, denied, terms, language);
    }

    /** Products, certificates, degrees and languages are only themselves; concepts are their words. */
    static boolean isName(TermKind kind) {
        return kind == TermKind.TOOL
                || kind == TermKind.CERTIFICATE
                || kind == TermKind.DEGREE
                || kind == TermKind.LANGUAGE;
    }
}
