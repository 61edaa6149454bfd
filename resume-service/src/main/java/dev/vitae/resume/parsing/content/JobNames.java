package dev.vitae.resume.parsing.content;

import dev.vitae.resume.parsing.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells companies from positions. Words decide where they can; people keep to one order within a section, so an entry
 * that its own words leave open follows the others.
 */
final class JobNames {

    private static final Pattern AT = Pattern.compile("(?i)^(.{3,}?)\\s+(?:at|bei|chez|presso|bij)\\s+(\\p{Lu}.*)$");
    /** Beyond this a name is more likely a sentence. */
    private static final int LONGEST_NAME = 90;

    /** @param others pieces that are neither, in order */
    record Names(String company, String position, List<String> others) {}

    private final Wording wording;

    JobNames(Wording wording) {
        this.wording = wording;
    }

    List<Names> of(List<List<Piece>> entries) {
        List<List<Piece>> pairs = entries.stream().map(this::paired).toList();
        int titleFirst = 0;
        for (List<Piece> pair : pairs) {
            titleFirst += pair.size() >= 2 ? Integer.signum(lean(pair.get(0), pair.get(1))) : 0;
        }
        List<Names> names = new ArrayList<>();
        for (List<Piece> pair : pairs) {
            names.add(names(pair, titleFirst));
        }
        return names;
    }

    /** Splits a lone piece in two where its words or a comma allow it. */
    private List<Piece> paired(List<Piece> pieces) {
        List<Piece> named = pieces.stream()
                .filter(piece -> piece.text().length() <= LONGEST_NAME)
                .toList();
        if (named.size() != 1) {
            return pieces;
        }
        Piece only = named.get(0);
        Matcher at = AT.matcher(only.text());
        if (at.matches() && wording.jobs().in(at.group(1))) {
            return List.of(only.withText(at.group(1)), only.withText(at.group(2)));
        }
        List<String> parts = Pieces.atCommas(only.text());
        int best = 0;
        int bestAt = 0;
        for (int i = 1; i < parts.size(); i++) {
            Piece before = only.withText(String.join(", ", parts.subList(0, i)));
            Piece after = only.withText(String.join(", ", parts.subList(i, parts.size())));
            int strength = Math.abs(lean(before, after));
            if (strength > best) {
                best = strength;
                bestAt = i;
            }
        }
        if (bestAt == 0) {
            return pieces;
        }
        return List.of(
                only.withText(String.join(", ", parts.subList(0, bestAt))),
                only.withText(String.join(", ", parts.subList(bestAt, parts.size()))));
    }

    private Names names(List<Piece> pieces, int titleFirst) {
        if (pieces.isEmpty()) {
            return new Names(null, null, List.of());
        }
        if (pieces.size() == 1) {
            String only = pieces.get(0).text();
            boolean position = title(only) > company(only) || title(only) > 0;
            return position ? new Names(null, only, List.of()) : new Names(only, null, List.of());
        }
        int second = second(pieces);
        int lean = lean(pieces.get(0), pieces.get(second));
        boolean titleIsFirst = lean != 0 ? lean > 0 : titleFirst >= 0;
        List<String> others = new ArrayList<>();
        for (int i = 1; i < pieces.size(); i++) {
            if (i != second) {
                others.add(pieces.get(i).text());
            }
        }
        String first = pieces.get(0).text();
        String other = pieces.get(second).text();
        return titleIsFirst ? new Names(other, first, others) : new Names(first, other, others);
    }

    /** Which later piece is the counterpart of the first: the one whose words say so most. */
    private int second(List<Piece> pieces) {
        int best = 1;
        int strength = Math.abs(lean(pieces.get(0), pieces.get(1)));
        for (int i = 2; i < pieces.size(); i++) {
            int here = Math.abs(lean(pieces.get(0), pieces.get(i)));
            if (here > strength) {
                best = i;
                strength = here;
            }
        }
        return best;
    }

    /** Above zero: the first is the position; below: the company; zero: cannot tell. */
    private int lean(Piece first, Piece second) {
        return title(first.text()) + company(second.text()) - title(second.text()) - company(first.text());
    }

    private int title(String text) {
        return text.length() > LONGEST_NAME ? 0 : 2 * Math.min(1, wording.jobs().count(text));
    }

    private int company(String text) {
        return Math.min(1, wording.companies().count(text));
    }
}
