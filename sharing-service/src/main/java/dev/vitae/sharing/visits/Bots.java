package dev.vitae.sharing.visits;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Programs, known by words of their User-Agent: those of {@code bots.tsv}, and others that call themselves bots. */
final class Bots {

    private static final List<String> ENDINGS = List.of("bot", "bots", "crawler", "spider", "scraper", "preview");

    private final Set<String> previewing = named();

    /** @param words of a User-Agent, lower case */
    boolean previews(List<String> words) {
        return words.stream().anyMatch(previewing::contains);
    }

    /** Whether it is one, known or not. */
    boolean has(List<String> words) {
        return previews(words)
                || words.stream().anyMatch(word -> ENDINGS.stream().anyMatch(word::endsWith));
    }

    /** Runs of letters and digits, lower case; of what is longer than a browser's the beginning. */
    static List<String> words(String agent) {
        List<String> words = new ArrayList<>();
        int end = Math.min(agent.length(), Seen.LONGEST);
        int start = 0;
        for (int i = 0; i <= end; i++) {
            if (i == end || !Character.isLetterOrDigit(agent.charAt(i))) {
                if (i > start) {
                    words.add(agent.substring(start, i).toLowerCase(Locale.ROOT));
                }
                start = i + 1;
            }
        }
        return words;
    }

    private static Set<String> named() {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Bots.class.getResourceAsStream("/visits/bots.tsv"), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t")[0])
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
