package dev.vitae.resume.parsing.content;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What most entries of a section say word for word behind their names ("Full time", "Reporting to the director"). */
final class SharedPieces {

    /** Names are among this many pieces at the beginning. */
    private static final int NAMES = 2;
    /** In entries: two may have the same name. */
    private static final int FEWEST = 3;

    private SharedPieces() {}

    static Set<String> of(List<List<Piece>> entries) {
        Map<String, Integer> counts = new HashMap<>();
        for (List<Piece> pieces : entries) {
            pieces.stream()
                    .skip(NAMES)
                    .map(Piece::text)
                    .distinct()
                    .forEach(text -> counts.merge(text, 1, Integer::sum));
        }
        return counts.entrySet().stream()
                .filter(count -> count.getValue() >= FEWEST && count.getValue() * 2 > entries.size())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
