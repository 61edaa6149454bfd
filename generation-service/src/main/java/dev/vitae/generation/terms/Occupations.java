package dev.vitae.generation.terms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The occupations that job titles name, in any language ({@code matching/occupations.tsv}): a Registered Nurse and a
 * Pflegefachkraft are one, a truck driver and a device driver are not.
 */
public final class Occupations {
    private static final Occupations STANDARD = new Occupations(DataFile.rows("matching/occupations.tsv"));

    private final Map<String, List<Name>> byWord = new HashMap<>();
    private final Map<Character, List<Name>> byPrefix = new HashMap<>();
    private final List<Name> bySuffix = new ArrayList<>();
    private final Map<String, Set<String>> near = new HashMap<>();

    private Occupations(List<String[]> rows) {
        for (String[] row : rows) {
            Occupation occupation = new Occupation(row[0], row[1]);
            for (String written : row[2].split(";")) {
                add(new Name(occupation, List.of(Folding.fold(written).split("[ -]"))));
            }
            for (String other : row.length > 3 && !row[3].isBlank() ? row[3].split(";") : new String[0]) {
                near.computeIfAbsent(row[1], name -> new HashSet<>()).add(other);
                near.computeIfAbsent(other, name -> new HashSet<>()).add(row[1]);
            }
        }
    }

    /** The list that comes with this version of Vitae. */
    public static Occupations standard() {
        return STANDARD;
    }

    /** The occupations that a title names, in its order; none where it says only rank. */
    public Set<Occupation> in(String title) {
        List<Token> tokens = Tokens.of(title);
        Set<Occupation> found = new LinkedHashSet<>();
        int i = 0;
        while (i < tokens.size()) {
            Name longest = longest(tokens, i);
            if (longest != null) {
                found.add(longest.occupation());
            }
            i += longest == null ? 1 : longest.words().size();
        }
        return found;
    }

    /** Whether two occupations are nearly the same work. */
    public boolean near(Occupation one, Occupation other) {
        return near.getOrDefault(one.name(), Set.of()).contains(other.name());
    }

    private void add(Name name) {
        String first = name.words().get(0);
        if (first.startsWith("*")) {
            bySuffix.add(name);
        } else if (first.endsWith("*")) {
            byPrefix.computeIfAbsent(first.charAt(0), letter -> new ArrayList<>())
                    .add(name);
        } else {
            byWord.computeIfAbsent(first, word -> new ArrayList<>()).add(name);
        }
    }

    private Name longest(List<Token> tokens, int from) {
        String first = tokens.get(from).folded();
        if (first.isEmpty()) {
            return null;
        }
        Name best = null;
        for (List<Name> names : List.of(
                byWord.getOrDefault(first, List.of()), byPrefix.getOrDefault(first.charAt(0), List.of()), bySuffix)) {
            for (Name name : names) {
                if (name.standsAt(tokens, from) && (best == null || name.length() > best.length())) {
                    best = name;
                }
            }
        }
        return best;
    }

    private record Name(Occupation occupation, List<String> words) {
        int length() {
            return words.size() * 100 + words.stream().mapToInt(String::length).sum();
        }

        boolean standsAt(List<Token> tokens, int from) {
            if (from + words.size() > tokens.size()) {
                return false;
            }
            for (int i = 0; i < words.size(); i++) {
                if (!fits(words.get(i), tokens.get(from + i).folded())) {
                    return false;
                }
            }
            return true;
        }

        private static boolean fits(String pattern, String word) {
            if (pattern.startsWith("*")) {
                return word.endsWith(pattern.substring(1));
            }
            int star = pattern.indexOf('*');
            return star < 0
                    ? word.equals(pattern)
                    : word.startsWith(pattern.substring(0, star)) && word.endsWith(pattern.substring(star + 1));
        }
    }
}
