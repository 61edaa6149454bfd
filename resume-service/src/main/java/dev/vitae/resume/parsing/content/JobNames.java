package dev.vitae.resume.parsing.content;

import dev.vitae.resume.parsing.wording.Wording;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells companies from positions. */
final class JobNames {

    private static final Pattern AT = Pattern.compile("(?<=\\S{3})\\s+(?:at|bei|chez|presso|bij|@)\\s+(?=\\p{Lu})");
    /** These join a position and its field as well, so that the words have to tell. */
    private static final Pattern WEAK_AT = Pattern.compile(
            "(?<=\\S{3})\\s+(?:en|em|na|no|in|nel|nella|al|for|für|voor|pour|para|per|op|dans|de la|della|van)\\s+(?=\\p{Lu})");

    /** What begins a line that names but the position, or but the company. */
    private static final Pattern AS = Pattern.compile(
            "^(?:(?:tätig |beschäftigt |werkzaam |employed )?(?:als|as|como|come|en tant que|in qualità di|na função de)) (?=\\p{Lu})");

    private static final Pattern BY = Pattern.compile("^(?:at|bei|chez|presso|bij|with) (?:(?:der|dem) )?(?=\\p{Lu})");
    private static final Pattern BRACKETS = Pattern.compile("^(.+?)\\s*\\(([^()]+)\\)$");
    private static final Pattern NUMBERS = Pattern.compile("[\\d.,:%–-]+(?=\\s|$)|(?<=\\p{L}):");
    /** "200 Federal Plaza", "Hauptstraße 12". */
    private static final Pattern ADDRESS = Pattern.compile(
            "(?iu)\\d{1,5}[a-z]? \\p{L}.*\\b(?:street|st|avenue|ave|road|rd|plaza|drive|dr|boulevard|blvd|lane|ln|way|highway|hwy|parkway|square|court)\\b\\.?.*"
                    + "|\\p{Lu}\\S*(?:straße|strasse|str\\.|weg|platz|gasse|allee|straat|laan|plein) \\d{1,4}[a-z]?");

    private static final Pattern AMOUNT = Pattern.compile(
            "\\p{Lu}[\\p{L} ]{2,20}: (?:\\p{Lu}{3} )?[$€£]?\\d[\\d.,]*.*|\\(?(?:Series|Grade|Pay plan|GS)\\b.*\\d.*");
    private static final Pattern SLASH = Pattern.compile("\\s+/\\s+");
    private static final List<Pattern> SEPARATORS = List.of(AT, SLASH, Pattern.compile(",\\s+"), WEAK_AT);
    /** A company, a position and the client. */
    private static final int FEWEST_WITH_CLIENT = 3;
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
        List<List<String>> terms = new ArrayList<>();
        Set<String> shared = new HashSet<>(SharedPieces.of(entries));
        boolean remarked = SharedRemarks.in(entries);
        if (SharedRemarks.areParted(entries)) {
            entries.forEach(pieces -> pieces.stream()
                    .skip(1)
                    .map(Piece::text)
                    .filter(SharedRemarks::isParted)
                    .forEach(shared::add));
        }
        List<List<Piece>> named = entries.stream()
                .map(pieces -> withoutTerms(pieces, shared, remarked, terms))
                .toList();
        Optional<Pattern> separator = separator(named);
        List<List<Piece>> pairs =
                named.stream().map(pieces -> paired(pieces, separator)).toList();
        List<EntryOrder.Found> found = EntryOrder.of(pairs, this::lean);
        List<Names> names = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            names.add(names(pairs.get(i), found.get(i), terms.get(i)));
        }
        return Departments.apart(names);
    }

    /**
     * Without the terms of the employment ("Vollzeit", "Clerk (part-time)", "Pensum 80 %") and what most entries say alike,
     * which are added to the list.
     */
    private List<Piece> withoutTerms(List<Piece> pieces, Set<String> shared, boolean remarked, List<List<String>> all) {
        List<String> terms = new ArrayList<>();
        List<Piece> named = new ArrayList<>();
        for (Piece written : pieces) {
            Piece piece = pieces.size() > 1 ? withoutJoining(written) : written;
            Matcher brackets = BRACKETS.matcher(piece.text());
            Matcher client = Pieces.CLIENT.matcher(piece.text());
            if (client.find() && pieces.size() < FEWEST_WITH_CLIENT) {
                named.add(piece.withText(client.replaceFirst("")));
            } else if (client.lookingAt()
                    || shared.contains(piece.text())
                    || pieces.size() > 2 && isDetail(piece.text())
                    || isTerms(piece.text())
                            && (pieces.size() > 2 || piece.text().indexOf(' ') > 0)) {
                terms.add(piece.text());
            } else if (brackets.matches()
                    && (isTerms(brackets.group(2)) || remarked && SharedRemarks.isRemark(brackets.group(2)))) {
                terms.add(brackets.group(2));
                named.add(piece.withText(brackets.group(1)));
            } else {
                named.add(piece);
            }
        }
        all.add(terms);
        return named;
    }

    /** "as Clerk" and "at Acme", which stand apart from what they are joined to. */
    private static Piece withoutJoining(Piece piece) {
        String bare = AS.matcher(BY.matcher(piece.text()).replaceFirst("")).replaceFirst("");
        return bare.length() < piece.text().length() ? piece.withText(bare) : piece;
    }

    /** An address, or a line of a form about something else than names ("Salary: $900"). */
    private static boolean isDetail(String text) {
        return ADDRESS.matcher(text).matches() || AMOUNT.matcher(text).matches();
    }

    private boolean isTerms(String text) {
        String words = NUMBERS.matcher(text).replaceAll(" ");
        return wording.employment().all(words) || words.isBlank() && text.contains("%");
    }

    private int lean(String text) {
        return text.length() > LONGEST_NAME ? 0 : evidence.of(text);
    }

    /** What parts company and position in the section's lone pieces: in half of them or more the words say so. */
    private Optional<Pattern> separator(List<List<Piece>> entries) {
        List<String> lone = entries.stream()
                .flatMap(pieces -> only(pieces).stream())
                .map(Piece::text)
                .toList();
        return SEPARATORS.stream()
                .filter(separator -> {
                    long parted = lone.stream()
                            .map(text -> separator.split(text))
                            .filter(parts -> parts.length == 2 && differ(parts[0], parts[1]))
                            .filter(parts -> separator != WEAK_AT || lean(parts[0]) > 0 && isName(parts[1]))
                            .count();
                    return parted > 0 && parted * 2 >= lone.size();
                })
                .findFirst();
    }

    /** Whether the words say that it is a company, or none of them names a field. */
    private boolean isName(String text) {
        boolean several = text.indexOf(' ') > 0 && text.split(" ")[1].matches("\\p{Lu}.*");
        return lean(text) < 0 || lean(text) == 0 && several && !wording.fields().in(text);
    }

    /** The only piece that is short enough for a name. */
    private static Optional<Piece> only(List<Piece> pieces) {
        List<Piece> named = pieces.stream()
                .filter(piece -> piece.text().length() <= LONGEST_NAME)
                .toList();
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    private boolean differ(String one, String other) {
        return Integer.signum(lean(one)) != Integer.signum(lean(other));
    }

    /** Splits a lone piece in two at the section's separator, or where its words and a separator allow it. */
    private List<Piece> paired(List<Piece> pieces, Optional<Pattern> separator) {
        Piece only = only(pieces).orElse(null);
        if (only == null) {
            return pieces;
        }
        String[] two = separator.map(known -> known.split(only.text())).orElse(new String[0]);
        if (two.length == 2) {
            return List.of(only.withText(two[0]), only.withText(two[1]));
        }
        Matcher at = AT.matcher(only.text());
        if (at.find() && wording.jobs().in(only.text().substring(0, at.start()))) {
            return List.of(
                    only.withText(only.text().substring(0, at.start())),
                    only.withText(only.text().substring(at.end())));
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
            if (Integer.signum(before) != Integer.signum(after) && Math.abs(before - after) > best) {
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

    private static Names names(List<Piece> pieces, EntryOrder.Found found, List<String> terms) {
        List<String> others = new ArrayList<>(terms);
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
