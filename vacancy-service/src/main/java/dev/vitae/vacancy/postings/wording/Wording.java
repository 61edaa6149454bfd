package dev.vitae.vacancy.postings.wording;

import dev.vitae.words.Towns;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The words that postings and the pages around them are made of, in all languages at once. Read once. */
public final class Wording {

    private static final Wording ALL = new Wording();

    private final WordList jobs;
    private final WordList companies;
    private final Places places;
    private final Map<String, Set<String>> phrases = new TreeMap<>();

    private Wording() {
        Map<String, List<String>> words = WordFiles.read("/words/words.txt");
        jobs = new WordList(words.get("JOB"));
        companies = new WordList(words.get("COMPANY"));
        Map<String, List<String>> lists = WordFiles.read("/words/places.txt");
        lists.get("TOWN").addAll(WordFiles.read("/postings/towns.txt").get("TOWN"));
        places = new Places(lists, new Towns());
        WordFiles.read("/postings/pages.txt").forEach((name, list) -> phrases.put(name, new HashSet<>(list)));
    }

    public static Wording all() {
        return ALL;
    }

    /** Words of positions: "engineer", "*entwickler". */
    public WordList jobs() {
        return jobs;
    }

    /** Words of companies' names: "gmbh", "software". */
    public WordList companies() {
        return companies;
    }

    public Places places() {
        return places;
    }

    /** Whether a line, folded and without signs at its ends, is one of the list's phrases. */
    public boolean isPhrase(String list, String folded) {
        return phrases.get(list).contains(folded);
    }
}
