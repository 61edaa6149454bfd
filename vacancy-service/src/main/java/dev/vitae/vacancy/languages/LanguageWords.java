package dev.vitae.vacancy.languages;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** The file of words: {@code en=the and …}, {@code en.letters=} those that give a language away. */
final class LanguageWords {

    private static final String LETTERS = ".letters";

    private LanguageWords() {}

    /** By word, how much it says for which language: 1 for a word of one alone, a half each for one of two. */
    static Map<String, Map<String, Double>> words() {
        Map<String, List<String>> languages = new HashMap<>();
        Properties file = file();
        file.stringPropertyNames().stream()
                .filter(key -> !key.endsWith(LETTERS))
                .forEach(language -> Arrays.stream(file.getProperty(language).split("\\s+"))
                        .distinct()
                        .forEach(word -> languages
                                .computeIfAbsent(word, w -> new ArrayList<>())
                                .add(language)));
        Map<String, Map<String, Double>> weights = new HashMap<>();
        languages.forEach((word, of) -> {
            Map<String, Double> weight = new HashMap<>();
            of.forEach(language -> weight.put(language, 1.0 / of.size()));
            weights.put(word, Map.copyOf(weight));
        });
        return Map.copyOf(weights);
    }

    static Map<Integer, List<String>> letters() {
        Map<Integer, List<String>> languages = new HashMap<>();
        Properties file = file();
        file.stringPropertyNames().stream()
                .filter(key -> key.endsWith(LETTERS))
                .forEach(key -> file.getProperty(key).codePoints().forEach(letter -> languages
                        .computeIfAbsent(letter, l -> new ArrayList<>())
                        .add(key.substring(0, key.length() - LETTERS.length()))));
        return Map.copyOf(languages);
    }

    private static Properties file() {
        Properties file = new Properties();
        try (Reader reader = new InputStreamReader(
                LanguageWords.class.getResourceAsStream("/languages/words.properties"), StandardCharsets.UTF_8)) {
            file.load(reader);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
