package dev.vitae.generation.guard;

import dev.vitae.generation.terms.TextLanguage;
import dev.vitae.generation.terms.Token;
import dev.vitae.generation.terms.Tokens;
import dev.vitae.generation.terms.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Abbreviations of the source that a retelling spells out: "Key Stage 2" is read as the KS2 that it is. */
final class SpelledOut {
    private static final int LONG = 3;

    private final Map<String, Abbreviation> known = new LinkedHashMap<>();
    private final Scope all;
    private final TextLanguage language;

    SpelledOut(Scope all, TextLanguage language) {
        this.language = language;
        this.all = all;
        all.tellings().stream()
                .flatMap(telling -> telling.tokens().stream())
                .map(Token::text)
                .forEach(text -> Abbreviation.of(text)
                        .filter(it -> it.parts().size() == it.letters().length())
                        .ifPresent(it -> known.put(text, it)));
    }

    /**
     * A sentence with such words replaced by the abbreviation.
     *
     * @param own the place it retells: only there two letters are enough
     */
    String shortened(String sentence, Telling told, Scope own) {
        if (known.isEmpty() || sentence.length() > Clauses.LONGEST) {
            return sentence;
        }
        Telling near = own.closest(told);
        String shortened = sentence;
        for (Map.Entry<String, Abbreviation> entry : known.entrySet()) {
            boolean likely = entry.getValue().letters().length() >= LONG
                    || language != TextLanguage.DE
                            && near != null
                            && near.text().contains(entry.getKey());
            if (likely && !sentence.contains(entry.getKey())) {
                shortened = shortened(shortened, entry.getKey(), entry.getValue());
            }
        }
        return shortened;
    }

    private String shortened(String sentence, String written, Abbreviation abbreviation) {
        List<Token> tokens = Tokens.of(sentence);
        for (int from = 0; from < tokens.size(); from++) {
            Optional<Token> last = end(sentence, tokens, from, abbreviation);
            if (last.isPresent()) {
                String run =
                        sentence.substring(tokens.get(from).start(), last.get().end());
                if (!all.hasText(Clauses.fold(run))) {
                    return sentence.substring(0, tokens.get(from).start())
                            + written
                            + sentence.substring(last.get().end());
                }
            }
        }
        return sentence;
    }

    /** The last of the words from here that the abbreviation is short for; a function word between them does not count. */
    private static Optional<Token> end(String sentence, List<Token> tokens, int from, Abbreviation abbreviation) {
        List<String> words = new ArrayList<>();
        int apart = 0;
        for (int i = from;
                i < tokens.size() && words.size() < abbreviation.parts().size();
                i++) {
            Token token = tokens.get(i);
            boolean joined = i == from
                    || sentence.substring(tokens.get(i - 1).end(), token.start())
                            .matches("[\\s'’-]*(?:[dl]['’])?");
            boolean function = Words.standard().isStop(token.folded());
            boolean written = Abbreviation.of(token.text())
                    .filter(it -> it.parts().size() == it.letters().length())
                    .isPresent();
            apart = function ? apart + 1 : 0;
            if (!joined || written || function && i == from || apart > 1) {
                return Optional.empty();
            }
            if (!function) {
                words.add(token.folded());
            }
            if (abbreviation.isOf(words)) {
                return Optional.of(token);
            }
        }
        return Optional.empty();
    }
}
