package dev.vitae.generation.comparison;

import com.fasterxml.jackson.annotation.JsonValue;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of a text word by word: the longest common subsequence of its words, each with the space behind it. What is the
 * same and what was removed are together the old text, what is the same and what was added the new one.
 */
public final class WordDiff {

    /** Of texts that differ in more than this, words of one times words of the other, all is told as another text. */
    private static final int MOST = 1_000_000;

    private WordDiff() {}

    /** A run of words with the same fate. */
    @Schema(name = "ChangedWords")
    public record Words(Fate fate, String text) {}

    /** What became of words. */
    @Schema(name = "WordFate")
    public enum Fate {
        SAME,
        REMOVED,
        ADDED;

        @JsonValue
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** In their order; of a place what was removed first. */
    public static List<Words> of(String before, String after) {
        List<String> old = words(before);
        List<String> now = words(after);
        int start = 0;
        while (start < Math.min(old.size(), now.size()) && old.get(start).equals(now.get(start))) {
            start++;
        }
        int end = 0;
        while (end < Math.min(old.size(), now.size()) - start
                && old.get(old.size() - 1 - end).equals(now.get(now.size() - 1 - end))) {
            end++;
        }
        Runs runs = new Runs();
        old.subList(0, start).forEach(word -> runs.add(Fate.SAME, word));
        between(old.subList(start, old.size() - end), now.subList(start, now.size() - end), runs);
        old.subList(old.size() - end, old.size()).forEach(word -> runs.add(Fate.SAME, word));
        return runs.all();
    }

    private static void between(List<String> old, List<String> now, Runs runs) {
        int[][] common = (long) old.size() * now.size() > MOST ? null : common(old, now);
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            if (common != null && i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
                runs.add(Fate.SAME, old.get(i));
                i++;
                j++;
            } else if (i < old.size() && (common == null || j == now.size() || common[i + 1][j] >= common[i][j + 1])) {
                runs.add(Fate.REMOVED, old.get(i++));
            } else {
                runs.add(Fate.ADDED, now.get(j++));
            }
        }
    }

    /** How many words the ends of both have in common, from each place on. */
    private static int[][] common(List<String> old, List<String> now) {
        int[][] common = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(now.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static List<String> words(String text) {
        BreakIterator breaks = BreakIterator.getWordInstance(Locale.ROOT);
        breaks.setText(text);
        List<String> words = new ArrayList<>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            String word = text.substring(start, end);
            if (word.isBlank() && !words.isEmpty()) {
                words.set(words.size() - 1, words.get(words.size() - 1) + word);
            } else {
                words.add(word);
            }
        }
        return words;
    }

    /** Words of the same fate that follow each other are one run. */
    private static final class Runs {
        private final List<Words> done = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private Fate fate;

        void add(Fate next, String word) {
            if (next != fate) {
                close();
                fate = next;
            }
            text.append(word);
        }

        List<Words> all() {
            close();
            return List.copyOf(done);
        }

        private void close() {
            if (!text.isEmpty()) {
                done.add(new Words(fate, text.toString()));
                text.setLength(0);
            }
        }
    }
}
