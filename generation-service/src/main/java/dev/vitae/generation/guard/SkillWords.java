package dev.vitae.generation.guard;

import dev.vitae.generation.terms.TextLanguage;
import dev.vitae.generation.terms.Token;
import dev.vitae.generation.terms.Words;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The ordinary words of a listed skill: most of them are the source's, or half of them with the one that says what the
 * activity is about. "Story hours" retells storytelling; "pediatric care" is more than care.
 */
final class SkillWords {
    private static final int BEGINNING = 4;
    private static final int LONG = 5;
    /** Of the words, so many are the source's; decisions. */
    private static final double MOST = 0.6;

    private static final double HALF = 0.5;
    /** What a noun is about stands behind it, with or without a preposition. */
    private static final Set<TextLanguage> BEHIND =
            EnumSet.of(TextLanguage.FR, TextLanguage.ES, TextLanguage.PT, TextLanguage.IT);

    private final SourceFacts facts;
    private final Telling told;
    private final Set<String> keys;

    SkillWords(SourceFacts facts, Telling told) {
        this.facts = facts;
        this.told = told;
        keys = told.keys().stream()
                .filter(key -> !Words.standard().has("generic", key) && !NameCheck.KNOWN.contains(key))
                .collect(Collectors.toSet());
    }

    boolean areRetold() {
        if (keys.isEmpty()) {
            return told.tokens().stream().allMatch(token -> facts.places().all().hasWord(token.folded()));
        }
        long said = Keys.shared(keys, facts.shownKeys());
        said += keys.size() > 1 && said < keys.size() ? compounds() : 0;
        return said > 0 && said >= MOST * keys.size() || said >= HALF * keys.size() && keepsMatter();
    }

    /** What the skill is about is a word of the source, not a part of one. */
    private boolean keepsMatter() {
        List<Token> words = told.tokens().stream()
                .filter(token -> keysOf(token).stream().anyMatch(keys::contains))
                .toList();
        if (words.size() < 2) {
            return false;
        }
        Token first = words.get(0);
        Token last = words.get(words.size() - 1);
        boolean behind = BEHIND.contains(facts.language())
                || told.tokens().stream()
                        .anyMatch(token -> token.start() > first.start()
                                && token.end() < last.end()
                                && Words.standard().isStop(token.folded()));
        return !told.text().startsWith("-", first.end())
                && keysOf(behind ? last : first).stream().anyMatch(key -> facts.shownKeys().stream()
                        .anyMatch(shown -> shown.startsWith(key) || Keys.isInflected(key, shown)));
    }

    private Set<String> keysOf(Token token) {
        return Keys.of(List.of(token), facts.language());
    }

    /** "Konstruktion von Blechteilen" of "Blechkonstruktion": how many words more are part of a compound with another. */
    private long compounds() {
        if (facts.language() != TextLanguage.DE) {
            return 0;
        }
        return keys.stream()
                .filter(key -> !Keys.in(key, facts.shownKeys()))
                .filter(key -> keys.stream()
                        .anyMatch(other -> !other.equals(key)
                                && facts.shownKeys().stream()
                                        .anyMatch(shown -> joins(shown, key, other) || joins(shown, other, key))))
                .count();
    }

    private static boolean joins(String compound, String first, String second) {
        return second.length() >= BEGINNING
                && first.length() >= BEGINNING
                && compound.startsWith(first.substring(0, Math.min(first.length(), LONG)))
                && compound.indexOf(second.substring(0, BEGINNING), BEGINNING) > 0;
    }
}
