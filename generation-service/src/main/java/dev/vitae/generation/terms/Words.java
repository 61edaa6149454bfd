package dev.vitae.generation.terms;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The sets of cue words in {@code matching/words.tsv}: which words ask, wish, deny, lead, help, rise and fall. All are
 * folded, so they are looked up in folded text.
 */
public final class Words {
    private static final Words STANDARD = new Words(DataFile.rows("matching/words.tsv"));

    private final Map<String, Set<String>> sets = new HashMap<>();
    private final Map<String, PhraseSet> phraseSets = new HashMap<>();
    private final Map<String, String> synonyms = new HashMap<>();
    private final Map<String, String> roles = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Set<String> stops = new HashSet<>();
    private final Set<String> neutral = new HashSet<>();

    private Words(List<String[]> rows) {
        for (String[] row : rows) {
            List<String> phrases = new ArrayList<>();
            for (String phrase : row[1].split(";")) {
                phrases.add(Folding.fold(phrase));
            }
            sets.computeIfAbsent(row[0], name -> new HashSet<>()).addAll(phrases);
            if (row[0].startsWith("stop.")) {
                stops.addAll(phrases);
            }
            if (row[0].equals("neutral") || (row[0].startsWith("stop.") && !row[0].equals("stop.all"))) {
                neutral.addAll(phrases);
            }
            if (row[0].equals("same")) {
                phrases.forEach(phrase -> synonyms.put(phrase, phrases.get(0)));
            }
            if (row[0].startsWith("number.")) {
                int number = Integer.parseInt(row[0].substring("number.".length()));
                phrases.forEach(phrase -> numbers.put(phrase, number));
            }
            if (row[0].equals("role")) {
                phrases.forEach(phrase -> roles.putIfAbsent(phrase, phrases.get(0)));
            }
        }
        sets.forEach((name, phrases) -> phraseSets.put(name, new PhraseSet(phrases)));
    }

    /** The sets that come with this version of Vitae. */
    public static Words standard() {
        return STANDARD;
    }

    /** Whether a folded word or phrase is in a set. */
    public boolean has(String set, String folded) {
        return sets.getOrDefault(set, Set.of()).contains(folded);
    }

    /** Where phrases of a set stand in text folded by {@link Folding#foldInPlace}. */
    public List<PhraseSet.Span> spans(String set, String foldedText) {
        return phraseSets.get(set).in(foldedText);
    }

    /** Whether folded text holds a phrase of a set. */
    public boolean in(String set, String foldedText) {
        return !spans(set, foldedText).isEmpty();
    }

    /** How many of the words are in a set. */
    public int count(String set, Collection<Token> tokens) {
        Set<String> words = sets.getOrDefault(set, Set.of());
        return (int)
                tokens.stream().filter(token -> words.contains(token.folded())).count();
    }

    /** The word that stands for all words of its meaning, or the word itself. */
    public String synonym(String folded) {
        return synonyms.getOrDefault(folded, folded);
    }

    /** The word that stands for a word of job titles in all languages, or the word itself. */
    public String role(String folded) {
        return roles.getOrDefault(folded, folded);
    }

    /** Whether a folded word names a role in a job title. */
    public boolean isRole(String folded) {
        return roles.containsKey(folded);
    }

    /** The number that a folded word names. */
    public Optional<Integer> number(String folded) {
        return Optional.ofNullable(numbers.get(folded));
    }

    /** Whether a folded word says nothing of its own in any of the languages. */
    public boolean isStop(String folded) {
        return stops.contains(folded);
    }

    /** Whether a folded word states nothing in a résumé: a function word, or one of the short list of words like "use". */
    public boolean isNeutral(String folded) {
        return neutral.contains(folded);
    }
}
