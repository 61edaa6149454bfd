package dev.vitae.resume.parsing.content;

import dev.vitae.resume.parsing.wording.Wording;
import java.util.ArrayList;
import java.util.List;

/** Takes the place out of an entry's pieces. */
final class EntryPlace {

    private final Wording wording;

    EntryPlace(Wording wording) {
        this.wording = wording;
    }

    /** What is left, and the place or null. */
    record Parted(List<Piece> pieces, String place) {}

    Parted part(List<Piece> pieces) {
        List<Piece> left = new ArrayList<>();
        String place = null;
        for (Piece piece : pieces) {
            List<String> parts = Pieces.atCommas(piece.text());
            int kept = isPlace(piece.text()) ? 0 : withoutPlace(parts);
            if (kept == 0) {
                place = place == null ? piece.text() : place;
                continue;
            }
            if (kept < parts.size()) {
                String tail = String.join(", ", parts.subList(kept, parts.size()));
                place = place == null ? tail : place;
                left.add(piece.withText(String.join(", ", parts.subList(0, kept))));
            } else {
                left.add(piece);
            }
        }
        return new Parted(left, place);
    }

    private boolean isPlace(String text) {
        return wording.places().isPlace(text)
                && !wording.schools().in(text)
                && !wording.jobs().in(text)
                && !wording.companies().in(text.replaceAll(",.*", ""));
    }

    /** How many parts stand before a place at the end. */
    private int withoutPlace(List<String> parts) {
        int size = parts.size();
        boolean endsInRegion = size > 1 && wording.places().isRegionOrPlace(parts.get(size - 1));
        if (!endsInRegion) {
            return size;
        }
        if (size > 2 && isPlace(parts.get(size - 2) + ", " + parts.get(size - 1))) {
            return size - 2;
        }
        boolean campus = wording.schools().in(parts.get(size - 2));
        return campus ? size : size - 1;
    }
}
