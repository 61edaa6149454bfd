package dev.vitae.generation.guard;

import dev.vitae.generation.terms.Content;
import dev.vitae.generation.terms.Entry;
import dev.vitae.generation.terms.Folding;
import dev.vitae.generation.terms.Lexicon;
import dev.vitae.generation.terms.Mention;
import dev.vitae.generation.terms.Negations;
import dev.vitae.generation.terms.Sentences;
import dev.vitae.generation.terms.TermKind;
import dev.vitae.generation.terms.TextLanguage;
import dev.vitae.generation.terms.Token;
import dev.vitae.generation.terms.Tokens;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The source's own words for one scope (a job, or the whole résumé) and what they state. */
final class Ground {
    /** One sentence of the source. */
    record Line(String text, Set<String> stems, List<NumberClaim> numbers, List<ResponsibilityLevel> clauses) {}

    private final List<Line> lines = new ArrayList<>();
    private final Set<String> terms = new HashSet<>();
    private final Set<String> stems = new HashSet<>();
    private final Set<String> words = new HashSet<>();
    private final Set<String> sentences = new HashSet<>();
    private final StringBuilder folded = new StringBuilder();
    private final TextLanguage language;

    Ground(List<String> texts, TextLanguage language) {
        this.language = language;
        for (String text : texts) {
            sentences.add(Folding.fold(text));
            folded.append('\n').append(Folding.fold(text));
            Sentences.of(text).forEach(this::add);
        }
    }

    private void add(String sentence) {
        sentences.add(Folding.fold(sentence));
        String stated = Wishes.blankOut(Negations.standard().blankOut(sentence));
        List<Token> tokens = Tokens.of(stated);
        Set<String> lineStems = Content.stems(tokens, language);
        for (Mention mention : Lexicon.standard().mentions(stated, tokens, language)) {
            terms.add(mention.entry().canonical());
            impliedConcepts(mention.entry());
        }
        tokens.forEach(token -> words.add(token.folded()));
        stems.addAll(lineStems);
        lines.add(new Line(
                sentence, lineStems, NumberClaims.in(stated, language), ResponsibilityLevel.clauses(stated, language)));
    }

    /** A tool shows the concept it is an instance of (Jenkins shows CI/CD), never another tool. */
    private void impliedConcepts(Entry entry) {
        for (String name : entry.implies()) {
            Lexicon.standard()
                    .entry(name)
                    .filter(other -> other.kind() != TermKind.TOOL)
                    .ifPresent(other -> terms.add(other.canonical()));
        }
    }

    /** Whether the source has this very line or sentence. */
    boolean states(String text) {
        return sentences.contains(Folding.fold(text));
    }

    boolean hasTerm(String canonical) {
        return terms.contains(canonical);
    }

    boolean hasWord(String foldedWord) {
        return words.contains(foldedWord);
    }

    boolean hasStem(String stem) {
        return stems.contains(stem);
    }

    boolean contains(String foldedText) {
        return folded.indexOf(foldedText) >= 0;
    }

    boolean hasNumber(NumberClaim claim) {
        return lines.stream().flatMap(line -> line.numbers().stream()).anyMatch(claim::sameAs);
    }

    /** Share of stems, 0 to 1, that this scope has anywhere. */
    double coverage(Set<String> wanted) {
        return share(wanted, stems);
    }

    /** The source's line that shares most with some stems; empty ground has none. */
    Line closest(Set<String> wanted) {
        Line best = null;
        double most = 0;
        for (Line line : lines) {
            double share = share(wanted, line.stems());
            if (share > most) {
                most = share;
                best = line;
            }
        }
        return best;
    }

    List<Line> lines() {
        return Collections.unmodifiableList(lines);
    }

    TextLanguage language() {
        return language;
    }

    static double share(Set<String> wanted, Set<String> had) {
        if (wanted.isEmpty()) {
            return 0;
        }
        return (double) wanted.stream().filter(had::contains).count() / wanted.size();
    }
}
