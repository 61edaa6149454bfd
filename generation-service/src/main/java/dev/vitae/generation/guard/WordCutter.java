package dev.vitae.generation.guard;

import dev.vitae.generation.guard.Statement.Word;
import dev.vitae.generation.terms.Entry;
import dev.vitae.generation.terms.Mention;
import dev.vitae.generation.terms.TextLanguage;
import dev.vitae.generation.terms.Token;
import dev.vitae.generation.terms.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cuts a clause into the words that say something, and notes what stands between them. */
final class WordCutter {
    private final String text;
    private final List<Token> tokens;
    private final List<NumberClaim> numbers;
    private final List<Mention> mentions;
    private final Marks marks;
    private final TextLanguage language;
    private final List<Word> words = new ArrayList<>();
    private boolean apart;
    private boolean of;
    private String preposition = "";

    WordCutter(
            String text,
            List<Token> tokens,
            List<NumberClaim> numbers,
            List<Mention> mentions,
            Marks marks,
            TextLanguage language) {
        this.text = text;
        this.tokens = tokens;
        this.numbers = numbers;
        this.mentions = mentions;
        this.marks = marks;
        this.language = language;
    }

    List<Word> words() {
        int i = 0;
        while (i < tokens.size()) {
            Token token = tokens.get(i);
            if (i > 0 && isParted(tokens.get(i - 1), token)) {
                apart = true;
                preposition = "";
            }
            Optional<Mention> mention = mentionAt(token);
            if (mention.isPresent() && !mention.get().narrower()) {
                i = addName(mention.get(), i);
            } else {
                add(token, i, mention);
                i++;
            }
        }
        return words;
    }

    private Optional<Mention> mentionAt(Token token) {
        return mentions.stream()
                .filter(mention -> mention.start() == token.start())
                .filter(mention -> Statement.isName(mention.entry().kind()))
                .findFirst();
    }

    private int addName(Mention mention, int i) {
        String name = "§" + mention.entry().canonical();
        word(mention.quote(), name, name, Optional.of(mention.entry()), i);
        int next = i;
        while (next < tokens.size() && tokens.get(next).start() < mention.end()) {
            next++;
        }
        return next;
    }

    private void add(Token token, int i, Optional<Mention> narrower) {
        Words known = Words.standard();
        String folded = token.folded();
        boolean number = numbers.stream().anyMatch(claim -> token.start() < claim.end() && token.end() > claim.start());
        if (number || known.has("link", folded)) {
            of |= known.has("link.of", folded);
            return;
        }
        if (marks.covers(token) || known.isNeutral(folded)) {
            apart = true;
            preposition = folded;
            return;
        }
        String key = Clauses.key(folded, language);
        String broader =
                narrower.map(mention -> "§" + mention.entry().canonical()).orElse(key);
        word(token.text(), key, broader, Optional.empty(), i);
    }

    private void word(String said, String key, String broader, Optional<Entry> entry, int i) {
        String before = i == 0 ? "" : tokens.get(i - 1).folded();
        words.add(new Word(said, key, broader, entry, isOfConcept(tokens.get(i)), apart, of, preposition, before));
        apart = false;
        of = false;
        preposition = "";
    }

    private boolean isOfConcept(Token token) {
        return mentions.stream()
                .filter(mention -> !Statement.isName(mention.entry().kind()))
                .anyMatch(mention -> token.start() >= mention.start() && token.end() <= mention.end());
    }

    private boolean isParted(Token before, Token token) {
        String between = text.substring(before.end(), token.start());
        return token.opens()
                || !between.replaceAll("[\\s%$€£¥₹+#'’.]", "").matches("[-/&]?")
                || between.matches("\\s+[-–—/]\\s+");
    }
}
