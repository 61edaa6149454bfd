package dev.vitae.vacancy.search;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** Which names somebody may have meant: those a slip or two away (a letter too much, too few, another, or two swapped), or begun. */
final class Spelling {

    /** Of words shorter than this one slip, of others two. */
    private static final int LONG = 7;

    private Spelling() {}

    /** @param names folded, as the word */
    static Set<String> near(String word, Collection<String> names) {
        int most = word.length() < LONG ? 1 : 2;
        return names.stream()
                .filter(name -> !name.equals(word))
                .filter(name -> name.startsWith(word) || isWithin(most, word, name))
                .collect(Collectors.toSet());
    }

    /** The distance of Damerau and Levenshtein, where no part is changed twice. */
    private static boolean isWithin(int most, String one, String other) {
        if (Math.abs(one.length() - other.length()) > most) {
            return false;
        }
        int[] beforeLast = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            row[0] = i;
            int least = i;
            for (int j = 1; j <= other.length(); j++) {
                boolean same = one.charAt(i - 1) == other.charAt(j - 1);
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
                boolean swapped = i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
                if (swapped) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
                least = Math.min(least, row[j]);
            }
            if (least > most) {
                return false;
            }
            int[] spare = beforeLast;
            beforeLast = last;
            last = row;
            row = spare;
        }
        return last[other.length()] <= most;
    }
}
