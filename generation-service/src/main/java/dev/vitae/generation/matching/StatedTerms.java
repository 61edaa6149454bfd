package dev.vitae.generation.matching;

import dev.vitae.generation.terms.Content;
import dev.vitae.generation.terms.Lexicon;
import dev.vitae.generation.terms.Mention;
import dev.vitae.generation.terms.Phrase;
import dev.vitae.generation.terms.Stated;
import dev.vitae.generation.terms.TextLanguage;
import dev.vitae.generation.terms.Token;
import dev.vitae.generation.terms.Tokens;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells which terms of a vacancy a text states by name. What the text denies or wishes is not stated. */
public final class StatedTerms {
    private final Set<String> listed = new HashSet<>();
    private final Map<String, Phrase> unlisted = new LinkedHashMap<>();

    /** @param terms as {@link VacancyTerm#term()} names them */
    public StatedTerms(Iterable<String> terms) {
        for (String term : terms) {
            if (Lexicon.standard().entry(term).isPresent()) {
                listed.add(term);
            } else {
                unlisted.put(term, Phrase.of(term));
            }
        }
    }

    /** Each once: those of the alias list as the text has them, then words that no list knows. */
    public Set<String> in(String text) {
        String stated = Stated.of(text);
        List<Token> tokens = Tokens.of(stated);
        TextLanguage language = TextLanguage.of(tokens);
        Set<String> found = new LinkedHashSet<>();
        for (Mention mention : Lexicon.standard().mentions(stated, tokens, language)) {
            if (listed.contains(mention.entry().canonical())) {
                found.add(mention.entry().canonical());
            }
        }
        Set<String> words = Phrase.folded(tokens);
        Set<String> stems = Content.stems(tokens, language);
        unlisted.forEach((term, phrase) -> {
            if (phrase.in(words, stems, language).isPresent()) {
                found.add(term);
            }
        });
        return found;
    }
}
