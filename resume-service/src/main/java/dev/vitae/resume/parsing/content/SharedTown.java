package dev.vitae.resume.parsing.content;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Finds the town that somebody writes behind the names of most entries, although no list of places has it. */
final class SharedTown {

    /** How many names it stands behind. */
    private static final int FEWEST = 3;

    private SharedTown() {}

    /** What stands behind the last comma of a piece in most entries, beside another name: "Acme" above "Clerk, Smallville". */
    static Optional<String> of(List<List<Piece>> entries, Predicate<Piece> isPlace, Predicate<String> isTown) {
        Map<String, Set<String>> wholes = new HashMap<>();
        Map<String, Integer> counts = new HashMap<>();
        for (List<Piece> pieces : entries) {
            if (pieces.stream().filter(isPlace.negate()).count() < 2) {
                continue;
            }
            for (Piece piece : pieces) {
                int comma = piece.text().lastIndexOf(", ");
                String tail = piece.text().substring(comma + 1).strip();
                if (comma > 0 && isTown.test(tail)) {
                    wholes.computeIfAbsent(tail, unseen -> new HashSet<>()).add(piece.text());
                    counts.merge(tail, 1, Integer::sum);
                }
            }
        }
        return wholes.entrySet().stream()
                .filter(tail -> tail.getValue().size() >= FEWEST && counts.get(tail.getKey()) * 3 >= entries.size() * 2)
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst();
    }
}
