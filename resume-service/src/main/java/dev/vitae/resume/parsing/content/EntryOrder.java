package dev.vitae.resume.parsing.content;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * Tells which piece of an entry says what somebody was (a position, a degree) and which says where (a company, a school).
 * The words of a piece weigh; since people keep to one order within a section, the words of the pieces that stand at the
 * same place and look the same weigh too, so that an entry which its own words leave open follows the others.
 */
final class EntryOrder {

    /** How much the other entries weigh, against an entry's own words. */
    private static final float OTHERS = 2;
    /** What it costs to pass over a piece: names stand first. */
    private static final float PASSED = 0.7f;
    /** Names are among this many pieces at the beginning. */
    private static final int FIRST_PIECES = 4;

    /**
     * Indexes of an entry's pieces, -1 where it has none.
     *
     * @param what of the position or degree
     * @param where of the company or school
     */
    record Found(int what, int where) {}

    private record Slot(int index, boolean bold, boolean italic) {
        static Slot of(int index, Piece piece) {
            return new Slot(index, piece.bold(), piece.italic());
        }
    }

    private record Mean(float sum, int count) {
        Mean plus(Mean other) {
            return new Mean(sum + other.sum, count + other.count);
        }

        float value() {
            return sum / (count + 0.5f);
        }
    }

    private final ToIntFunction<String> evidence;
    private final Map<Slot, Mean> slots = new HashMap<>();
    private final Map<Slot, Mean> looks = new HashMap<>();

    private EntryOrder(ToIntFunction<String> evidence) {
        this.evidence = evidence;
    }

    /** @param evidence of a text: above zero for a "what", below for a "where", zero where its words do not tell */
    static List<Found> of(List<List<Piece>> entries, ToIntFunction<String> evidence) {
        EntryOrder order = new EntryOrder(evidence);
        entries.stream().filter(pieces -> pieces.size() > 1).forEach(order::learn);
        return entries.stream().map(order::find).toList();
    }

    private void learn(List<Piece> pieces) {
        for (int i = 0; i < Math.min(FIRST_PIECES, pieces.size()); i++) {
            Piece piece = pieces.get(i);
            Mean mean = new Mean(evidence.applyAsInt(piece.text()), 1);
            slots.merge(Slot.of(i, piece), mean, Mean::plus);
            looks.merge(Slot.of(0, piece), mean, Mean::plus);
        }
    }

    private Found find(List<Piece> pieces) {
        if (pieces.isEmpty()) {
            return new Found(-1, -1);
        }
        if (pieces.size() == 1) {
            Mean look = looks.getOrDefault(Slot.of(0, pieces.get(0)), new Mean(0, 0));
            float lean = evidence.applyAsInt(pieces.get(0).text()) + (looks.size() > 1 ? look.value() : 0);
            return lean > 0 ? new Found(0, -1) : new Found(-1, 0);
        }
        Found best = null;
        float most = 0;
        int first = Math.min(FIRST_PIECES, pieces.size());
        float[] lean = new float[first];
        for (int i = 0; i < first; i++) {
            lean[i] = lean(i, pieces);
        }
        for (int what = 0; what < first; what++) {
            for (int where = 0; where < first; where++) {
                float passed = PASSED * (what + where - 1);
                float strength = lean[what] - lean[where] - passed;
                if (what != where && (best == null || strength > most)) {
                    best = new Found(what, where);
                    most = strength;
                }
            }
        }
        return best;
    }

    private float lean(int index, List<Piece> pieces) {
        Piece piece = pieces.get(index);
        Mean others = slots.get(Slot.of(index, piece));
        return evidence.applyAsInt(piece.text()) + OTHERS * others.value();
    }
}
