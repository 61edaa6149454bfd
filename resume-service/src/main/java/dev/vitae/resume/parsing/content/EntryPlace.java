package dev.vitae.resume.parsing.content;

import dev.vitae.resume.parsing.wording.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the places out of a section's pieces: those that are known, what stands where other entries have a known one
 * ("Acme, Smallville" below "Initech, Boston"), and the town of a school.
 */
final class EntryPlace {

    private static final Pattern TOWN = Pattern.compile("\\p{Lu}[\\p{L}.'’-]*(?:[ -][\\p{L}.'’-]+){0,3}");
    /** Universities of this name have a campus in several towns: "University of California, Berkeley". */
    private static final Pattern SEVERAL = Pattern.compile(
            "(?i)(?:(?:california )?state university|(?:indian|national) institutes? of .*|university system|universidade (?:federal|estadual))(?: .*)?|.*universit\\w+ of (.+)");

    /** "Acme (Boston)", "Hochschule Nordsee in Emden". */
    private static final Pattern TAIL = Pattern.compile(
            "(?<name>\\S.*?)(?:\\s*\\((?<brackets>[^()]+)\\)| (?:in|à|te) (?<town>\\p{Lu}[\\p{L}.'’-]*))");

    /** "Macon, GA" is no mason. */
    private static final Pattern WITH_REGION = Pattern.compile("\\p{Lu}[\\p{L}.'’-]+, \\p{Lu}{2}");

    private final Wording wording;
    private boolean bracketsArePlaces;
    private String shared;
    private BareTowns bare;

    EntryPlace(Wording wording) {
        this.wording = wording;
    }

    /** What is left, and the place or null. */
    record Parted(List<Piece> pieces, String place) {}

    /** How often a text at the end of pieces of one look is a known place, and how often it is none. */
    private static final class Tails {
        private int known;
        private int unknown;

        boolean arePlaces() {
            return known > 0 && known >= unknown;
        }
    }

    /** Where a piece stands in its entry, and how it looks. */
    private record Slot(int row, boolean aside, boolean bold, boolean italic) {
        static Slot of(Piece piece) {
            return new Slot(piece.row(), piece.aside(), piece.bold(), piece.italic());
        }
    }

    List<Parted> part(List<List<Piece>> entries) {
        bracketsArePlaces = areBracketsPlaces(entries);
        bare = BareTowns.of(entries, this::isPlace, wording);
        Tails[] tails = {new Tails(), new Tails()};
        shared = SharedTown.of(entries, piece -> isPlace(piece.text()), this::isTown)
                .orElse(null);
        entries.forEach(pieces -> pieces.forEach(piece -> count(piece, tails[look(piece)])));
        Set<Slot> slots = slotsOfPlaces(entries);
        List<Parted> parted =
                entries.stream().map(pieces -> part(pieces, tails, slots)).toList();
        return new NamesOfTowns(wording.places()).kept(entries, parted);
    }

    /** Slots where half of the entries or more have a known place, and none has a name. */
    private Set<Slot> slotsOfPlaces(List<List<Piece>> entries) {
        Map<Slot, Tails> counts = new HashMap<>();
        entries.forEach(pieces -> pieces.forEach(piece -> {
            Slot slot = Slot.of(piece);
            Tails count = counts.computeIfAbsent(slot, unseen -> new Tails());
            boolean alone = slot.aside()
                    || pieces.stream().map(Slot::of).filter(slot::equals).count() == 1;
            if (alone && isPlace(piece.text())) {
                count.known++;
            } else {
                count.unknown += alone && isTown(piece.text()) ? 1 : entries.size();
            }
        }));
        counts.entrySet()
                .removeIf(slot -> slot.getValue().known
                        < (slot.getKey().aside() ? slot.getValue().unknown : Math.max(2, 2 * slot.getValue().unknown)));
        return counts.keySet();
    }

    private boolean isTown(String text) {
        return TOWN.matcher(text).matches() && isNoName(text);
    }

    private static int look(Piece piece) {
        return piece.bold() ? 1 : 0;
    }

    private void count(Piece piece, Tails tails) {
        List<String> parts = parts(piece.text());
        if (parts.size() > 1 && !isPlace(piece.text())) {
            String last = parts.get(parts.size() - 1);
            if (withoutKnown(parts) < parts.size()
                    || last.equals(shared)
                    || isSchool(parts.get(parts.size() - 2)) && isTown(last)) {
                tails.known++;
            } else {
                tails.unknown++;
            }
        }
    }

    /** At commas, and before a place at the end that stands in brackets, after "in" or as it is. */
    private List<String> parts(String text) {
        List<String> parts = new ArrayList<>(bare.split(text).orElse(Pieces.atCommas(text)));
        String last = parts.isEmpty() ? "" : parts.get(parts.size() - 1);
        Matcher tail = TAIL.matcher(last);
        if (tail.matches() && !wording.places().isPlace(last)) {
            String place = tail.group("brackets") == null ? tail.group("town") : tail.group("brackets");
            boolean alike = bracketsArePlaces && tail.group("brackets") != null && isTown(place);
            if (alike || isPlaceOf(tail.group("name"), place)) {
                parts.set(parts.size() - 1, tail.group("name"));
                parts.add(place);
            }
        }
        return parts;
    }

    /** Whether half of the brackets at the ends of pieces, or more, hold known places. */
    private boolean areBracketsPlaces(List<List<Piece>> entries) {
        Tails tails = new Tails();
        for (List<Piece> pieces : entries) {
            for (Piece piece : pieces) {
                Matcher tail = TAIL.matcher(piece.text());
                if (tail.matches() && tail.group("brackets") != null) {
                    if (wording.places().isPlace(tail.group("brackets"))) {
                        tails.known++;
                    } else {
                        tails.unknown++;
                    }
                }
            }
        }
        return tails.arePlaces();
    }

    /** A known place, a school's town, or what the name itself says ("Hospital of Smallville (Smallville)"). */
    private boolean isPlaceOf(String name, String place) {
        return wording.places().isPlace(place)
                || isTown(place) && (wording.schools().in(name) || name.endsWith(" " + place));
    }

    private Parted part(List<Piece> pieces, Tails[] tails, Set<Slot> slots) {
        List<Piece> left = new ArrayList<>();
        String place = null;
        for (Piece piece : pieces) {
            List<String> parts = parts(piece.text());
            String town = parts.get(parts.size() - 1);
            if (piece.text().endsWith(" " + town)
                    && pieces.stream().anyMatch(other -> other.text().equals(town))) {
                parts = List.of(piece.text());
            }
            boolean whole = (isPlace(piece.text()) && !isNameBesidePlace(piece, pieces, slots))
                    || slots.contains(Slot.of(piece)) && isTown(piece.text());
            int kept = whole ? 0 : withoutPlace(parts, tails[look(piece)]);
            // Said twice it is a name and its place: "Uppsala | Uppsala".
            if (kept == 0 && !piece.text().equals(place)) {
                place = place == null ? piece.text() : place;
                continue;
            }
            if (kept > 0 && kept < parts.size()) {
                String tail = String.join(", ", parts.subList(kept, parts.size()));
                place = place == null ? tail : place;
                left.add(piece.withText(String.join(", ", parts.subList(0, kept))));
            } else {
                left.add(piece);
            }
        }
        return new Parted(left, place);
    }

    /** "Aurora" is a company where one of two names is missing without it, and the entry's place stands where others have theirs. */
    private boolean isNameBesidePlace(Piece piece, List<Piece> pieces, Set<Slot> slots) {
        return !slots.contains(Slot.of(piece))
                && pieces.stream().anyMatch(other -> slots.contains(Slot.of(other)) && isPlace(other.text()))
                && pieces.stream().filter(other -> !isPlace(other.text())).count() < 2;
    }

    private boolean isPlace(String text) {
        return WITH_REGION.matcher(text).matches() && wording.places().isPlace(text) || isKnownPlace(text);
    }

    private boolean isKnownPlace(String text) {
        return wording.places().isPlace(text)
                && !wording.schools().in(text)
                && !wording.jobs().in(text)
                && !wording.companies().in(text.replaceAll(",.*", ""));
    }

    /** How many parts stand before a place at the end. */
    private int withoutPlace(List<String> parts, Tails tails) {
        int kept = withoutKnown(parts);
        String last = parts.get(parts.size() - 1);
        boolean school = kept > 1 && isSchool(parts.get(kept - 2));
        boolean alike = kept == parts.size()
                && kept > 1
                && (tails.arePlaces() || school || isSaidTwice(parts) || last.equals(shared))
                && isTown(last);
        return alike ? kept - 1 : kept;
    }

    private boolean isSchool(String text) {
        return wording.schools().in(text) && !isCampus(text);
    }

    /** "Hospital of Smallville (Smallville)". */
    private static boolean isSaidTwice(List<String> parts) {
        int last = parts.size() - 1;
        return parts.get(last - 1).endsWith(" " + parts.get(last));
    }

    private boolean isNoName(String text) {
        return !wording.schools().in(text)
                && !wording.jobs().in(text)
                && !wording.companies().in(text)
                && !wording.legalForms().in(text)
                && !wording.degrees().in(text)
                && !wording.fields().in(text);
    }

    private int withoutKnown(List<String> parts) {
        int size = parts.size();
        boolean endsInRegion = size > 1
                && (wording.places().isRegionOrPlace(parts.get(size - 1))
                        || wording.places().isPlace(parts.get(size - 1)));
        if (!endsInRegion) {
            return size;
        }
        boolean campus =
                size > 2 && isCampus(parts.get(size - 3)) && parts.get(size - 2).equals(parts.get(size - 1));
        if (size > 2 && !campus && isPlace(parts.get(size - 2) + ", " + parts.get(size - 1))) {
            return size - 2;
        }
        return isCampus(parts.get(size - 2)) ? size : size - 1;
    }

    private boolean isCampus(String school) {
        var several = SEVERAL.matcher(school);
        return several.matches()
                && (several.group(1) == null || wording.places().isState(several.group(1)));
    }
}
