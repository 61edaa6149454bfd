package dev.vitae.resume.parsing.content;

import dev.vitae.resume.parsing.content.EntryPlace.Parted;
import dev.vitae.resume.parsing.wording.Places;
import java.util.ArrayList;
import java.util.List;

/**
 * Leaves an entry the name of a small town where it would have but one name without it: "Hudson" is a company then, if a place
 * stands beside it, or if the other entries have two names without their places.
 */
final class NamesOfTowns {

    /** A position and a company, a degree and a school. */
    private static final int NAMES = 2;

    private final Places places;

    NamesOfTowns(Places places) {
        this.places = places;
    }

    List<Parted> kept(List<List<Piece>> entries, List<Parted> parted) {
        long whole =
                parted.stream().filter(entry -> entry.pieces().size() >= NAMES).count();
        List<Parted> kept = new ArrayList<>();
        for (int i = 0; i < parted.size(); i++) {
            kept.add(kept(entries.get(i), parted.get(i), whole * 2 >= parted.size()));
        }
        return kept;
    }

    private Parted kept(List<Piece> pieces, Parted parted, boolean othersAreWhole) {
        List<Piece> taken = pieces.stream()
                .filter(piece ->
                        places.isPlace(piece.text()) && !parted.pieces().contains(piece))
                .toList();
        List<Piece> small =
                taken.stream().filter(piece -> places.isSmallTown(piece.text())).toList();
        if (parted.pieces().size() != NAMES - 1 || small.isEmpty()) {
            return parted;
        }
        Piece name = small.get(0);
        List<String> besides = taken.stream()
                .map(Piece::text)
                .filter(text -> !text.equals(name.text()) && !places.isState(text))
                .toList();
        if (besides.isEmpty() && !othersAreWhole) {
            return parted;
        }
        Piece left = parted.pieces().get(0);
        boolean first = pieces.indexOf(name) == 0;
        return new Parted(first ? List.of(name, left) : List.of(left, name), besides.isEmpty() ? null : besides.get(0));
    }
}
