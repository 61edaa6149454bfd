package dev.vitae.generation.guard;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The sets of folded words in {@code guard/words.tsv}. */
final class WordSets {
    private static final Map<String, Set<String>> SETS = Rows.of("words.tsv").stream()
            .collect(Collectors.toUnmodifiableMap(row -> row[0], row -> Set.of(row[1].split(";"))));

    private WordSets() {}

    /** @param name of one that is there */
    static Set<String> of(String name) {
        return SETS.get(name);
    }
}
