package dev.vitae.resume.parsing.wording;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words that tell what a text is. An entry {@code stem*} is a word's start, {@code *stem} its end. */
public final class WordSet {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s,;:()/|&\\[\\]\"„“”]+");
    private static final Pattern ENDING = Pattern.compile("(?<=\\p{L}{2})[.]+$");

    /** "l'informatique", "dell'arte". */
    private static final Pattern ELIDED = Pattern.compile("^(?:[ld]|(?:d|n|s|a)ell|all|qu)['’](?=\\p{L}{3})");

    /** Of a start or end, in characters. */
    private static final int SHORTEST = 3;

    private final Set<String> whole;
    private final Set<String> starts;
    private final Set<String> ends;
    private final Runnable step;

    private WordSet(WordSet other, Runnable step) {
        this.whole = other.whole;
        this.starts = other.starts;
        this.ends = other.ends;
        this.step = step;
    }

    WordSet(List<String> entries) {
        whole = new HashSet<>();
        starts = new HashSet<>();
        ends = new HashSet<>();
        step = () -> {};
        for (String entry : entries) {
            if (entry.endsWith("*")) {
                starts.add(entry.substring(0, entry.length() - 1));
            } else if (entry.startsWith("*")) {
                ends.add(entry.substring(1));
            } else {
                whole.add(entry);
            }
        }
    }

    /** The same, which says so before each look at a word. */
    WordSet counted(Runnable eachStep) {
        return new WordSet(this, eachStep);
    }

    public boolean hasWord(String word) {
        step.run();
        String folded = Folding.fold(word);
        String bare = ENDING.matcher(folded).replaceAll("");
        if (hasFolded(folded) || !bare.equals(folded) && hasFolded(bare)) {
            return true;
        }
        Matcher elided = ELIDED.matcher(bare);
        return elided.find() && hasFolded(bare.substring(elided.end()));
    }

    private boolean hasFolded(String word) {
        if (whole.contains(word)) {
            return true;
        }
        for (int i = SHORTEST; i <= word.length() - 1; i++) {
            if (starts.contains(word.substring(0, i)) || ends.contains(word.substring(word.length() - i))) {
                return true;
            }
        }
        return starts.contains(word);
    }

    /** How many words of the text are of this kind. */
    public int count(String text) {
        int count = 0;
        for (String word : split(text)) {
            if (hasWord(word) || word.contains("-") && anyPart(word)) {
                count++;
            }
        }
        return count;
    }

    private boolean anyPart(String word) {
        for (String part : word.split("-")) {
            if (part.length() > 2 && hasWord(part)) {
                return true;
            }
        }
        return false;
    }

    public boolean in(String text) {
        return count(text) > 0;
    }

    /** Whether every word of the text is of this kind. */
    public boolean all(String text) {
        List<String> words = split(text);
        return !words.isEmpty() && words.stream().allMatch(this::hasWord);
    }

    public boolean startsWith(String text) {
        List<String> words = split(text);
        return !words.isEmpty() && hasWord(words.get(0));
    }

    private static List<String> split(String text) {
        return BETWEEN_WORDS.splitAsStream(text).filter(word -> !word.isEmpty()).toList();
    }
}
