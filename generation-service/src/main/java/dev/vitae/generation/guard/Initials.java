package dev.vitae.generation.guard;

import dev.vitae.generation.terms.Words;
import java.util.ArrayList;
import java.util.List;

/** Abbreviations by first letters: ICU for "intensive care unit", AAS for "Associate of Applied Science". */
final class Initials {
    private static final int LONGEST = 6;

    private Initials() {}

    /** The words with every run that one of the abbreviations stands for replaced by it; function words count or not. */
    static List<String> shortened(List<String> words, List<String> abbreviations) {
        List<String> shortened = new ArrayList<>(words);
        for (String abbreviation : abbreviations) {
            for (int from = 0; isAbbreviation(abbreviation) && from < shortened.size(); from++) {
                int to = end(shortened, from, abbreviation);
                if (to > from) {
                    shortened.subList(from, to).clear();
                    shortened.add(from, abbreviation);
                }
            }
        }
        return shortened;
    }

    private static boolean isAbbreviation(String word) {
        return word.length() >= 2 && word.length() <= LONGEST;
    }

    private static int end(List<String> words, int from, String abbreviation) {
        int letter = 0;
        int i = from;
        while (i < words.size() && letter < abbreviation.length()) {
            if (words.get(i).charAt(0) == abbreviation.charAt(letter)) {
                letter++;
            } else if (i == from || !Words.standard().isNeutral(words.get(i))) {
                return -1;
            }
            i++;
        }
        return letter == abbreviation.length() && i - from > 1 ? i : -1;
    }
}
