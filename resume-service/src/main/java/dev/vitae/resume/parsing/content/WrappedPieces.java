package dev.vitae.resume.parsing.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * Joins a name that its column's width broke: its rest stands in the next row in the same look, says nothing of its own,
 * and the section's other entries have but one line of that look.
 */
final class WrappedPieces {

    private static final int SHORTEST = 12;

    private WrappedPieces() {}

    /** @param evidence of a text: zero where its words do not tell what it is */
    static List<List<Piece>> joined(List<List<Piece>> entries, ToIntFunction<String> evidence) {
        List<List<Piece>> joined = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            joined.add(joined(i, entries, evidence));
        }
        return joined;
    }

    private static List<Piece> joined(int entry, List<List<Piece>> entries, ToIntFunction<String> evidence) {
        List<Piece> pieces = new ArrayList<>(entries.get(entry));
        for (int i = 0; i < pieces.size(); i++) {
            Piece above = pieces.get(i);
            for (int j = i + 1; j < pieces.size(); j++) {
                Piece below = pieces.get(j);
                if (isRest(above, below)
                        && evidence.applyAsInt(below.text()) == 0
                        && evidence.applyAsInt(above.text()) != 0
                        && isLongest(above, entries)
                        && isOne(Look.of(above), entry, entries)) {
                    pieces.set(i, above.withText(LineJoin.join(above.text(), below.text())));
                    pieces.remove(j);
                    return pieces;
                }
            }
        }
        return pieces;
    }

    private record Look(boolean bold, boolean italic, int size) {
        static Look of(Piece piece) {
            return new Look(piece.bold(), piece.italic(), Math.round(piece.size()));
        }
    }

    private static boolean isRest(Piece above, Piece below) {
        return below.row() == above.row() + 1
                && Look.of(above).equals(Look.of(below))
                && below.text().codePoints().anyMatch(Character::isLetter)
                && above.text().length() >= SHORTEST
                && below.text().length() < above.text().length();
    }

    private static boolean isLongest(Piece piece, List<List<Piece>> entries) {
        return entries.stream()
                .flatMap(List::stream)
                .filter(other -> Look.of(other).equals(Look.of(piece)))
                .allMatch(other -> other.text().length() <= piece.text().length());
    }

    /** Whether each other entry has one piece of the look, and there is another. */
    private static boolean isOne(Look look, int entry, List<List<Piece>> entries) {
        Map<Integer, Long> counts = new HashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            counts.put(
                    i,
                    entries.get(i).stream()
                            .filter(piece -> Look.of(piece).equals(look))
                            .count());
        }
        counts.remove(entry);
        return !counts.isEmpty() && counts.values().stream().allMatch(count -> count == 1);
    }
}
