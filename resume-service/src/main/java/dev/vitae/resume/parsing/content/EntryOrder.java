package dev.vitae.resume.parsing.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * Tells which piece of an entry says what somebody was (a position, a degree) and which says where (a company, a school).
 * The words of a piece weigh; since people keep to one order within a section, the words of the pieces that stand at the
 * same place and look the same weigh too, so that an entry which its own words leave open follows the others. Where the
 * section shows the two in looks of their own, the looks tell.
 */
final class EntryOrder {

    /** How much the other entries weigh, against an entry's own words. */
    private static final float OTHERS = 2;
    /** What it costs to pass over a piece: names stand first. */
    private static final float PASSED = 0.7f;
    /** Names are among this many pieces at the beginning. */
    private static final int FIRST_PIECES = 4;
    /** Index of a slot that stands for all. */
    private static final int ANYWHERE = -1;

    /**
     * Indexes of an entry's pieces, -1 where it has none.
     *
     * @param what of the position or degree
     * @param where of the company or school
     */
    record Found(int what, int where) {}

    /** Sizes rounded to what an eye tells apart. */
    private record Look(boolean bold, boolean italic, int size) {
        static Look of(Piece piece) {
            return new Look(piece.bold(), piece.italic(), Math.round(piece.size()));
        }
    }

    private record Slot(int index, Look look) {}

    /** How the section shows the one and the other, where nearly all of its entries do. */
    private record Roles(Look what, Look where) {}

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

    private EntryOrder(ToIntFunction<String> evidence) {
        this.evidence = evidence;
    }

    /** @param evidence of a text: above zero for a "what", below for a "where", zero where its words do not tell */
    static List<Found> of(List<List<Piece>> entries, ToIntFunction<String> evidence) {
        EntryOrder order = new EntryOrder(evidence);
        entries.stream().filter(pieces -> pieces.size() > 1).forEach(order::learn);
        List<Found> found = order.inBold(entries).orElseGet(() -> order.find(entries, any -> true));
        Optional<Roles> roles = roles(entries, found);
        List<Found> all = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            Found one = found.get(i);
            List<Piece> pieces = entries.get(i);
            all.add(roles.flatMap(known -> order.find(pieces, known)).orElse(one));
        }
        return all;
    }

    private List<Found> find(List<List<Piece>> entries, Predicate<Piece> mayBeName) {
        return entries.stream()
                .map(pieces -> find(pieces, mayBeName, mayBeName))
                .toList();
    }

    /** Where each entry shows two names in bold, one below the other, and something else not: what a company does, a town. */
    private Optional<List<Found>> inBold(List<List<Piece>> entries) {
        boolean two = entries.size() > 1
                && entries.stream().allMatch(EntryOrder::hasTwoInBold)
                && entries.stream().flatMap(List::stream).anyMatch(piece -> !piece.bold());
        if (!two) {
            return Optional.empty();
        }
        List<Found> bold = find(entries, Piece::bold);
        long told = IntStream.range(0, entries.size())
                .filter(i -> evidence.applyAsInt(
                                entries.get(i).get(bold.get(i).what()).text())
                        > 0)
                .count();
        return told * 2 > entries.size() ? Optional.of(bold) : Optional.empty();
    }

    private static boolean hasTwoInBold(List<Piece> pieces) {
        List<Piece> bold =
                pieces.stream().limit(FIRST_PIECES).filter(Piece::bold).toList();
        return bold.size() == 2 && bold.get(0).row() < bold.get(1).row();
    }

    private static Optional<Roles> roles(List<List<Piece>> entries, List<Found> found) {
        Map<Roles, Integer> counts = new HashMap<>();
        int pairs = 0;
        for (int i = 0; i < entries.size(); i++) {
            Found one = found.get(i);
            if (one.what() >= 0 && one.where() >= 0) {
                List<Piece> pieces = entries.get(i);
                Roles roles = new Roles(Look.of(pieces.get(one.what())), Look.of(pieces.get(one.where())));
                counts.merge(roles, 1, Integer::sum);
                pairs++;
            }
        }
        int most = pairs;
        return counts.entrySet().stream()
                .filter(count -> !count.getKey().what().equals(count.getKey().where()))
                .filter(count -> count.getValue() * 3 >= most * 2)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** By the looks alone, if the entry has both; or what it says first where it has but that, as below an employer. */
    private Optional<Found> find(List<Piece> pieces, Roles roles) {
        boolean what = has(pieces, roles.what());
        boolean where = has(pieces, roles.where());
        if (what && where) {
            return Optional.of(
                    find(pieces, piece -> isName(piece, roles.what()), piece -> isName(piece, roles.where())));
        }
        boolean alone = what && Look.of(pieces.get(0)).equals(roles.what());
        boolean other = pieces.stream().anyMatch(piece -> evidence.applyAsInt(piece.text()) < 0);
        return alone && !other ? Optional.of(new Found(0, -1)) : Optional.empty();
    }

    private static boolean has(List<Piece> pieces, Look look) {
        return pieces.stream().limit(FIRST_PIECES).anyMatch(piece -> isName(piece, look));
    }

    private static boolean isName(Piece piece, Look look) {
        return Look.of(piece).equals(look) && piece.text().codePoints().anyMatch(Character::isLetter);
    }

    private void learn(List<Piece> pieces) {
        for (int i = 0; i < Math.min(FIRST_PIECES, pieces.size()); i++) {
            Piece piece = pieces.get(i);
            Mean mean = new Mean(evidence.applyAsInt(piece.text()), 1);
            slots.merge(new Slot(i, Look.of(piece)), mean, Mean::plus);
            slots.merge(new Slot(ANYWHERE, Look.of(piece)), mean, Mean::plus);
        }
    }

    private Found find(List<Piece> pieces, Predicate<Piece> mayBeWhat, Predicate<Piece> mayBeWhere) {
        if (pieces.isEmpty()) {
            return new Found(-1, -1);
        }
        if (pieces.size() == 1) {
            Mean look = slots.getOrDefault(new Slot(ANYWHERE, Look.of(pieces.get(0))), new Mean(0, 0));
            boolean several = slots.keySet().stream().map(Slot::look).distinct().count() > 1;
            float lean = evidence.applyAsInt(pieces.get(0).text()) + (several ? look.value() : 0);
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
                boolean may = what != where && mayBeWhat.test(pieces.get(what)) && mayBeWhere.test(pieces.get(where));
                if (may && (best == null || strength > most)) {
                    best = new Found(what, where);
                    most = strength;
                }
            }
        }
        return best;
    }

    private float lean(int index, List<Piece> pieces) {
        Piece piece = pieces.get(index);
        Mean others = slots.get(new Slot(index, Look.of(piece)));
        return evidence.applyAsInt(piece.text()) + OTHERS * others.value();
    }
}
