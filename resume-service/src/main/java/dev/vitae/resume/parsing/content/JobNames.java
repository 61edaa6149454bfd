package dev.vitae.resume.parsing.content;

import dev.vitae.resume.parsing.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells companies from positions. */
final class JobNames {

    private static final Pattern AT = Pattern.compile("^(.{3,}?)\\s+(?:at|bei|chez|presso|bij|@)\\s+(\\p{Lu}.*)$");
    private static final Pattern SLASH = Pattern.compile("\\s+/\\s+");
    /** Beyond this a name is more likely a sentence. */
    private static final int LONGEST_NAME = 90;

    /** @param others pieces that are neither, in order */
    record Names(String company, String position, List<String> others) {}

    private final Wording wording;
    private final JobEvidence evidence;

    JobNames(Wording wording) {
        this.wording = wording;
        this.evidence = new JobEvidence(wording);
    }

    List<Names> of(List<List<Piece>> entries) {
        List<List<Piece>> pairs = entries.stream().map(this::paired).toList();
        List<EntryOrder.Found> found = EntryOrder.of(pairs, this::lean);
        List<Names> names = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            names.add(names(pairs.get(i), found.get(i)));
        }
        return names;
    }

    private int lean(String text) {
        return text.length() > LONGEST_NAME ? 0 : evidence.of(text);
    }

    /** Splits a lone piece in two where its words, a comma or a slash allow it. */
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
        List<Piece> parts = apart(only, Pieces.atCommas(only.text()), ", ");
        return parts.size() == 2 ? parts : apart(only, List.of(SLASH.split(only.text())), " / ");
    }

    /** The two texts that differ most in what they say, or the piece as it is. */
    private List<Piece> apart(Piece only, List<String> parts, String separator) {
        int best = 0;
        int bestAt = 0;
        for (int i = 1; i < parts.size(); i++) {
            int before = lean(String.join(separator, parts.subList(0, i)));
            int after = lean(String.join(separator, parts.subList(i, parts.size())));
            boolean differ = Integer.signum(before) != Integer.signum(after);
            if (differ && Math.abs(before - after) > best) {
                best = Math.abs(before - after);
                bestAt = i;
            }
        }
        if (bestAt == 0) {
            return List.of(only);
        }
        return List.of(
                only.withText(String.join(separator, parts.subList(0, bestAt))),
                only.withText(String.join(separator, parts.subList(bestAt, parts.size()))));
    }

    private static Names names(List<Piece> pieces, EntryOrder.Found found) {
        List<String> others = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            if (i != found.what() && i != found.where()) {
                others.add(pieces.get(i).text());
            }
        }
        return new Names(text(pieces, found.where()), text(pieces, found.what()), others);
    }

    private static String text(List<Piece> pieces, int index) {
        return index < 0 ? null : pieces.get(index).text();
    }
}
