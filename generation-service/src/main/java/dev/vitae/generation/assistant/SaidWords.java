package dev.vitae.generation.assistant;

import dev.vitae.generation.terms.DataFile;
import dev.vitae.generation.terms.Folding;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words around what people tell, of all languages: {@code wizard/words.tsv}. */
final class SaidWords {

    private static final List<String[]> ROWS = DataFile.rows("wizard/words.tsv");

    private SaidWords() {}

    /** As they are written. @param kind what they are for */
    static Stream<String> of(String kind) {
        return rows(kind).flatMap(row -> Arrays.stream(row[2].split("\\|")));
    }

    /** Those of one language. */
    static List<String> of(String kind, String language) {
        return rows(kind)
                .filter(row -> row[1].equals(language))
                .flatMap(row -> Arrays.stream(row[2].split("\\|")))
                .toList();
    }

    /** A pattern of any of them in folded text, without a group; the longest are tried first. */
    static String folded(String kind) {
        return any(of(kind).map(Folding::foldInPlace));
    }

    static String any(Stream<String> words) {
        return words.distinct()
                .sorted(Comparator.comparing(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }

    private static Stream<String[]> rows(String kind) {
        return ROWS.stream().filter(row -> row[0].equals(kind));
    }
}
