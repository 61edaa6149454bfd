package dev.vitae.generation.guard;

import dev.vitae.generation.terms.TextLanguage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Numbers as words in nine languages, and in Han numerals. */
final class NumberWords {
    private static final NumberWords STANDARD = new NumberWords();
    private static final String DIGITS = "〇一二三四五六七八九";

    private final Map<String, Map<String, Integer>> values = new HashMap<>();

    private NumberWords() {
        try (InputStream in = NumberWords.class.getResourceAsStream("/guard/numbers.tsv");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String[] cell = line.split("\t");
                for (String word : cell[2].split(";")) {
                    values.computeIfAbsent(cell[0], language -> new HashMap<>())
                            .put(Clauses.fold(word), Integer.valueOf(cell[1]));
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static NumberWords standard() {
        return STANDARD;
    }

    /** The number of a word in a language, or in one of another script. */
    Optional<Integer> of(String folded, TextLanguage language) {
        String code = language == TextLanguage.UNKNOWN ? "en" : language.code();
        Integer other = values.get("xx").get(folded);
        return Optional.ofNullable(
                other == null ? values.getOrDefault(code, Map.of()).get(folded) : other);
    }

    /** 十五 is 15, 二百 200. */
    static int han(String numerals) {
        int sum = 0;
        int digit = 0;
        for (char c : numerals.toCharArray()) {
            int power = c == '十' ? 10 : c == '百' ? 100 : c == '千' ? 1000 : 0;
            if (power > 0) {
                sum += Math.max(1, digit) * power;
                digit = 0;
            } else {
                digit = digit * 10 + DIGITS.indexOf(c);
            }
        }
        return sum + digit;
    }
}
