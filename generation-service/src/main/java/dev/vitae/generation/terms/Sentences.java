package dev.vitae.generation.terms;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts text into sentences at line ends, full stops, exclamation and question marks, and semicolons. */
public final class Sentences {
    private static final Set<String> ABBREVIATIONS = Set.of(
            "e.g", "i.e", "etc", "inc", "ltd", "co", "corp", "sr", "jr", "dr", "mr", "mrs", "ms", "st", "vs", "approx",
            "no", "z.b", "bzw", "ca", "inkl", "u.a", "mind", "p.ej", "dipl", "prof", "b.sc", "m.sc", "ph.d", "u.s",
            "evtl");

    private Sentences() {}

    /** The sentences in their order, trimmed, none empty. */
    public static List<String> of(String text) {
        List<String> sentences = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (ends(text, start, i)) {
                add(sentences, text.substring(start, i + 1));
                start = i + 1;
            }
        }
        add(sentences, text.substring(start));
        return sentences;
    }

    private static boolean ends(String text, int start, int i) {
        char c = text.charAt(i);
        if (c == '\n' || c == ';' || c == '。' || c == '！' || c == '？') {
            return true;
        }
        if (c != '.' && c != '!' && c != '?') {
            return false;
        }
        boolean blank = i + 1 == text.length() || Character.isWhitespace(text.charAt(i + 1));
        return blank && (c != '.' || !isAbbreviation(text, start, i));
    }

    private static boolean isAbbreviation(String text, int start, int dot) {
        int from = dot;
        while (from > start && !Character.isWhitespace(text.charAt(from - 1)) && text.charAt(from - 1) != '(') {
            from--;
        }
        return ABBREVIATIONS.contains(Folding.fold(text.substring(from, dot)));
    }

    private static void add(List<String> sentences, String sentence) {
        String trimmed = sentence.strip();
        if (!trimmed.isEmpty()) {
            sentences.add(trimmed);
        }
    }
}
