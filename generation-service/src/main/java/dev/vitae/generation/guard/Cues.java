package dev.vitae.generation.guard;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Words by which a claim is known, in {@code guard/cues.tsv}: one pass over folded text tells which sets occur. Words of
 * scripts without spaces count wherever they stand.
 */
final class Cues {
    /** What a cue tells; the names are those of the file. */
    enum Cue {
        HELPED,
        LED,
        MANAGED,
        AWARD,
        PUBLICATION,
        CERTIFICATE,
        MASTERY,
        WISH,
        UP,
        DOWN,
        YEARS,
        PEOPLE,
        SINCE,
        RANK,
        LEVEL,
        HELPER,
        RESERVE,
        SUPERLATIVE
    }

    private static final char FIRST_IDEOGRAPH = '\u2E80';
    private static final Cues STANDARD = new Cues();

    private record Word(boolean anyEnding, Cue cue) {}

    /** @param words those that are written so */
    private record Candidate(String text, boolean phrase, Word[] words) {}

    /** By their first two signs, and by the one of those that have no other. */
    private final Map<Integer, Candidate[]> words = new HashMap<>();

    private Cues() {
        Map<String, List<Word>> read = new LinkedHashMap<>();
        try (InputStream in = Cues.class.getResourceAsStream("/guard/cues.tsv");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String[] cell = line.split("\t");
                Cue cue = Cue.valueOf(cell[0].toUpperCase(Locale.ROOT));
                for (String written : cell[1].split(";")) {
                    boolean any = written.endsWith("*");
                    String text = Clauses.fold(any ? written.substring(0, written.length() - 1) : written);
                    read.computeIfAbsent(text, same -> new ArrayList<>())
                            .add(new Word(any || isIdeograph(text.charAt(0)), cue));
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<Integer, List<Candidate>> candidates = new HashMap<>();
        read.forEach((text, list) -> candidates
                .computeIfAbsent(beginning(text, 0), same -> new ArrayList<>())
                .add(new Candidate(text, text.indexOf(' ') > 0, list.toArray(Word[]::new))));
        candidates.forEach((beginning, list) -> words.put(beginning, list.toArray(Candidate[]::new)));
    }

    static Cues standard() {
        return STANDARD;
    }

    /** The sets of which folded text has a word, each with where its first stands. */
    Map<Cue, Integer> in(String folded) {
        Map<Cue, Integer> found = new EnumMap<>(Cue.class);
        for (int i = 0; i < folded.length(); i++) {
            if (i == 0 || !isInner(folded.charAt(i - 1)) || isIdeograph(folded.charAt(i))) {
                at(folded, i, found);
            }
        }
        return found;
    }

    private void at(String folded, int at, Map<Cue, Integer> found) {
        at(folded, at, words.get((int) folded.charAt(at)), found);
        if (at + 1 < folded.length()) {
            at(folded, at, words.get(beginning(folded, at)), found);
        }
    }

    private static void at(String folded, int at, Candidate[] candidates, Map<Cue, Integer> found) {
        if (candidates == null) {
            return;
        }
        for (Candidate candidate : candidates) {
            if (!folded.startsWith(candidate.text(), at)) {
                continue;
            }
            int end = at + candidate.text().length();
            boolean ends = end == folded.length() || !Character.isLetterOrDigit(folded.charAt(end));
            boolean joined = isJoined(folded, end);
            if (candidate.phrase() && joined) {
                continue;
            }
            for (Word word : candidate.words()) {
                boolean moves = word.cue() == Cue.UP || word.cue() == Cue.DOWN;
                if ((ends || word.anyEnding()) && !(joined && moves)) {
                    found.putIfAbsent(word.cue(), at);
                }
            }
        }
    }

    /** The first sign, and the second, if there is one, above it. */
    private static int beginning(String text, int at) {
        return at + 1 < text.length() ? text.charAt(at) | text.charAt(at + 1) << Character.SIZE : text.charAt(at);
    }

    /** "Of the month-end report" is no "of the month", a "double-deck" bus doubles nothing. */
    private static boolean isJoined(String folded, int end) {
        return end + 1 < folded.length() && folded.charAt(end) == '-' && Character.isLetter(folded.charAt(end + 1));
    }

    /** "Family-owned" owns nothing. */
    private static boolean isInner(char before) {
        return Character.isLetterOrDigit(before) || before == '-';
    }

    /** Whether a single folded word is in a set. */
    boolean has(Cue cue, String folded) {
        if (folded.isEmpty()) {
            return false;
        }
        Map<Cue, Integer> found = new EnumMap<>(Cue.class);
        at(folded, 0, found);
        return found.containsKey(cue);
    }

    static Set<Cue> none() {
        return EnumSet.noneOf(Cue.class);
    }

    static boolean isIdeograph(char c) {
        if (c < FIRST_IDEOGRAPH) {
            return false;
        }
        Character.UnicodeScript script = Character.UnicodeScript.of(c);
        return script == Character.UnicodeScript.HAN
                || script == Character.UnicodeScript.HIRAGANA
                || script == Character.UnicodeScript.KATAKANA;
    }
}
