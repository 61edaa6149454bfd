package dev.vitae.generation.guard;

import dev.vitae.generation.terms.Entry;
import dev.vitae.generation.terms.Lexicon;
import dev.vitae.generation.terms.TermKind;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a place of the source states: a job with its employer and title, the summary, a section, or all of them. What its
 * sentences have together is gathered when it is first asked for.
 */
final class Scope {
    /** A number and the sentence that states it. */
    record Stated(Telling telling, Figure figure) {}

    private final List<Telling> tellings;
    private final List<Telling> deeds;
    private final Set<String> sentences = new HashSet<>();
    private volatile Set<String> keys;
    private volatile Set<String> words;
    private volatile Set<String> entries;
    private volatile String text;
    private volatile List<Stated> figures;

    /** @param deeds those of the sentences that tell what was done; the others are names and facts of a list */
    Scope(Collection<Telling> tellings, Collection<Telling> deeds) {
        this.tellings = List.copyOf(tellings);
        this.deeds = List.copyOf(deeds);
        tellings.forEach(telling -> sentences.add(telling.folded()));
    }

    private static void add(Entry entry, Set<String> entries) {
        entries.add(entry.canonical());
        for (String implied : Lexicon.standard().implied(entry)) {
            if (Lexicon.standard()
                    .entry(implied)
                    .filter(it -> it.kind() != TermKind.TOOL)
                    .isPresent()) {
                entries.add(implied);
            }
        }
    }

    List<Telling> tellings() {
        return tellings;
    }

    /** "A day", "monthly": what the sentences with numbers say of how often. */
    Set<String> periods() {
        Set<String> periods = new HashSet<>();
        figures().forEach(stated -> periods.addAll(stated.figure().periods()));
        return periods;
    }

    List<Stated> figures() {
        if (figures == null) {
            figures = tellings.stream()
                    .flatMap(telling -> telling.figures().stream().map(figure -> new Stated(telling, figure)))
                    .toList();
        }
        return figures;
    }

    /** Whether it has this very sentence. */
    boolean states(String sentence) {
        return sentences.contains(Clauses.fold(sentence));
    }

    boolean states(Telling told) {
        return sentences.contains(told.folded());
    }

    boolean shows(Entry entry) {
        if (entries == null) {
            Set<String> shown = new HashSet<>();
            tellings.forEach(telling -> telling.mentions().forEach(mention -> add(mention.entry(), shown)));
            entries = shown;
        }
        return entries.contains(entry.canonical());
    }

    Set<String> keys() {
        if (keys == null) {
            Set<String> all = new LinkedHashSet<>();
            tellings.forEach(telling -> all.addAll(telling.keys()));
            keys = all;
        }
        return keys;
    }

    boolean hasWord(String folded) {
        if (words == null) {
            Set<String> all = new HashSet<>();
            tellings.forEach(telling -> telling.tokens().forEach(token -> all.add(token.folded())));
            words = all;
        }
        return words.contains(folded);
    }

    boolean hasText(String folded) {
        if (text == null) {
            StringBuilder all = new StringBuilder();
            tellings.forEach(telling -> all.append(telling.folded()).append('\n'));
            text = all.toString();
        }
        return text.contains(folded);
    }

    boolean has(Cues.Cue cue) {
        return tellings.stream().anyMatch(telling -> telling.has(cue));
    }

    /** The sentence that shares most with another. */
    Telling closest(Telling told) {
        return closest(told.keys(), tellings);
    }

    /** The sentence of a deed that shares most of these words. */
    Telling closestDeed(Set<String> keys) {
        return closest(keys, deeds);
    }

    private static Telling closest(Set<String> keys, List<Telling> tellings) {
        Telling best = null;
        double most = 0;
        for (Telling telling : tellings) {
            long shared = Keys.shared(keys, telling.keys());
            double likeness = shared == 0
                    ? 0
                    : shared + (double) shared / Math.max(1, telling.keys().size());
            if (likeness > most) {
                most = likeness;
                best = telling;
            }
        }
        return best;
    }

    /** How much of what a sentence says one sentence of this place says, 0 to 1. */
    double share(Telling told) {
        if (told.keys().isEmpty()) {
            return 0;
        }
        long most = 0;
        for (Telling telling : tellings) {
            most = Math.max(most, Keys.shared(told.keys(), telling.keys()));
        }
        return (double) most / told.keys().size();
    }
}
