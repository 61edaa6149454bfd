package dev.vitae.generation.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What is counted under several names, in {@code guard/counted.tsv}: a school's 412 pupils are 412 children. */
final class Counted {
    private static final List<List<String>> THINGS = read();

    private Counted() {}

    private static List<List<String>> read() {
        List<List<String>> things = new ArrayList<>();
        Rows.of("counted.tsv")
                .forEach(cell -> things.add(List.of(Rows.folded(cell[1]).split(";"))));
        return things;
    }

    /** How many of the first keys stand among the others, as the same word or for the same thing. */
    static long shared(Set<String> wanted, Set<String> had) {
        long shared = 0;
        for (String key : wanted) {
            shared += Keys.in(key, had) || had.stream().anyMatch(other -> isSameThing(key, other)) ? 1 : 0;
        }
        return shared;
    }

    private static boolean isSameThing(String one, String other) {
        return THINGS.stream().anyMatch(names -> isNamed(one, names) && isNamed(other, names));
    }

    private static boolean isNamed(String key, List<String> names) {
        return names.stream().anyMatch(key::startsWith);
    }
}
