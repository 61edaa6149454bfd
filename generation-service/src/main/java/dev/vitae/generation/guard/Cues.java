package dev.vitae.generation.guard;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
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

    private record Word(String text, boolean anyEnding, boolean phrase, Cue cue) {}

    private final Map<Character, Map<String, Word[]>> words = new HashMap<>();

    private Cues() {
        Map<Character, Map<String, java.util.List<Word>>> read = new HashMap<>();
        try (InputStream in = Cues.class.getResourceAsStream("/guard/cues.tsv");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String[] cell = line.split("\t");
                Cue cue = Cue.valueOf(cell[0].toUpperCase(Locale.ROOT));
                for (String written : cell[1].split(";")) {
                    boolean any = written.endsWith("*");
                    String text = Clauses.fold(any ? written.substring(0, written.length() - 1) : written);
                    read.computeIfAbsent(text.charAt(0), first -> new LinkedHashMap<>())
                            .computeIfAbsent(text, same -> new java.util.ArrayList<>())
                            .add(new Word(text, any || isIdeograph(text.charAt(0)), text.contains(" "), cue));
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        read.forEach((first, texts) -> {
            Map<String, Word[]> arrays = new LinkedHashMap<>();
            texts.forEach((text, list) -> arrays.put(text, list.toArray(Word[]::new)));
            words.put(first, arrays);
        });
    }

    static Cues standard() {
        return STANDARD;
    }

    /** The sets of which folded text has a word, each with where its first stands. */
    Map<Cue, Integer> in(String folded) {
        Map<Cue, Integer> found = new EnumMap<>(Cue.class);
        for (int i = 0; i < folded.length(); i++) {
            boolean starts = i == 0 || !isInner(folded.charAt(i - 1)) || isIdeograph(folded.charAt(i));
            Map<String, Word[]> candidates = starts ? words.get(folded.charAt(i)) : null;
            if (candidates == null) {
                continue;
            }
            for (Map.Entry<String, Word[]> candidate : candidates.entrySet()) {
                if (!folded.startsWith(candidate.getKey(), i)) {
                    continue;
                }
                int end = i + candidate.getKey().length();
                boolean ends = end == folded.length() || !Character.isLetterOrDigit(folded.charAt(end));
                boolean joined = isJoined(folded, end);
                if (candidate.getKey().indexOf(' ') > 0 && joined) {
                    continue;
                }
                for (Word word : candidate.getValue()) {
                    boolean moves = word.cue() == Cue.UP || word.cue() == Cue.DOWN;
                    if ((ends || word.anyEnding()) && !(joined && moves)) {
                        found.putIfAbsent(word.cue(), i);
                    }
                }
            }
        }
        return found;
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
        return in(folded).getOrDefault(cue, -1) == 0;
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
