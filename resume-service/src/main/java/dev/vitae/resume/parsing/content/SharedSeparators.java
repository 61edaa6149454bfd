package dev.vitae.resume.parsing.content;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;

/**
 * Parts the pieces of a section's entries at marks that may as well belong to a name ("Acme / Clerk", "Acme: Clerk",
 * "Clerk (Acme)"): where most entries have the mark at the same place, and the words before and behind it say different
 * things, it parts them all.
 */
final class SharedSeparators {

    private static final Pattern BRACKETS = Pattern.compile("\\s+\\((?=[^()]*\\p{Ll}{2}[^()]*\\)$)");
    private static final Pattern COLON = Pattern.compile("(?<=\\p{L}{3}|\\)):\\s+(?![^()]*\\))");
    private static final Pattern SLASH = Pattern.compile("\\s+/\\s+");
    private static final List<Pattern> MARKS = List.of(
            SLASH,
            Pattern.compile("\\s*;\\s+"),
            COLON,
            Pattern.compile(
                    "(?<=(?:^|[\\s-])\\p{L}{4,30}|\\))(?<!\\b(?i:hnos|bros|gebr|prof|univ|dept|dipl|inst|assoc|corp|coop))\\.\\s+(?=\\p{Lu})"),
            BRACKETS);
    /** Names are among this many pieces at the beginning. */
    private static final int FIRST_PIECES = 2;
    /** Evidence from which on a text is something of its own. */
    private static final int CLEAR = 2;

    private final ToIntFunction<String> evidence;

    private SharedSeparators(ToIntFunction<String> evidence) {
        this.evidence = evidence;
    }

    /** @param evidence of a text: above zero for a "what", below for a "where" */
    static List<List<Piece>> parted(List<List<Piece>> entries, ToIntFunction<String> evidence) {
        SharedSeparators shared = new SharedSeparators(evidence);
        List<List<Piece>> parted = shared.withNamesWhole(entries);
        for (Pattern mark : MARKS) {
            for (int slot = 0; slot < FIRST_PIECES; slot++) {
                parted = shared.at(mark, slot, parted);
            }
        }
        return parted;
    }

    /** A hyphen that few entries have is a name's own, unless the words before and behind it say otherwise. */
    private List<List<Piece>> withNamesWhole(List<List<Piece>> entries) {
        long tied = entries.stream()
                .filter(pieces -> pieces.stream().anyMatch(Piece::tied))
                .count();
        return tied * 2 >= entries.size()
                ? entries
                : entries.stream().map(this::whole).toList();
    }

    private List<Piece> whole(List<Piece> pieces) {
        List<Piece> whole = new ArrayList<>();
        for (Piece piece : pieces) {
            int last = whole.size() - 1;
            Piece before = last < 0 ? null : whole.get(last);
            boolean one = piece.tied() && !differ(List.of(before.text(), piece.text()), true);
            if (one && pieces.size() > 2) {
                whole.set(last, before.withText(before.text() + " - " + piece.text()));
            } else {
                whole.add(piece);
            }
        }
        return whole;
    }

    private List<List<Piece>> at(Pattern mark, int slot, List<List<Piece>> entries) {
        int all = 0;
        int marked = 0;
        int told = 0;
        int strongly = 0;
        for (List<Piece> pieces : entries) {
            if (pieces.size() > slot) {
                List<String> parts = parts(mark, pieces.get(slot).text());
                all++;
                marked += parts.size() > 1 ? 1 : 0;
                told += parts.size() > 1 && differ(parts, mark == BRACKETS || mark == COLON) ? 1 : 0;
                strongly += mark == BRACKETS && isStrong(parts) ? 1 : 0;
            }
        }
        // A slash in all entries is the section's own.
        boolean most = told * 2 >= marked || mark == SLASH && marked == all && told > 0;
        boolean shared = marked > 1 && marked * 3 >= all * 2 && most;
        // So is a bracket that holds the one of the two in each of them.
        boolean own = all > 0 && strongly == all;
        return shared || own
                ? entries.stream().map(pieces -> split(mark, slot, pieces)).toList()
                : entries;
    }

    private static List<Piece> split(Pattern mark, int slot, List<Piece> pieces) {
        if (pieces.size() <= slot) {
            return pieces;
        }
        List<Piece> split = new ArrayList<>(pieces);
        Piece whole = split.remove(slot);
        List<String> parts = parts(mark, whole.text());
        for (int i = 0; i < parts.size(); i++) {
            split.add(slot + i, whole.withText(parts.get(i)));
        }
        return split;
    }

    private static List<String> parts(Pattern mark, String text) {
        return mark.splitAsStream(text)
                .map(part -> mark == BRACKETS && part.indexOf('(') < 0 ? part.replaceAll("\\)$", "") : part)
                .map(Pieces::trim)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** Whether what stands in brackets is surely something, and what stands before them surely not that. */
    private boolean isStrong(List<String> parts) {
        if (parts.size() != 2) {
            return false;
        }
        int before = evidence.applyAsInt(parts.get(0));
        int inside = evidence.applyAsInt(parts.get(1));
        return Math.abs(inside) >= CLEAR && before * inside <= 0;
    }

    /** Brackets and colons stand before places and details as well, so that what they part has to be the other of the two. */
    private boolean differ(List<String> parts, boolean clearly) {
        int first = Integer.signum(evidence.applyAsInt(parts.get(0)));
        return parts.stream()
                .skip(1)
                .mapToInt(part -> Integer.signum(evidence.applyAsInt(part)))
                .anyMatch(other -> clearly ? first * other < 0 : first != other);
    }
}
