package dev.vitae.resume.parsing.content;

import dev.vitae.resume.parsing.wording.Wording;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds towns that stand behind companies without a comma ("Acme Leiden"). Many names end in a town of their own
 * ("Stadtwerke Kassel"), so that it is one behind a legal form, or where most entries of a section have one and no place else.
 */
final class BareTowns {

    private static final int MOST_WORDS = 3;
    /** Different names that end in a town, to be no chance. */
    private static final int FEWEST = 3;

    /** What parts a place from a name in another way. */
    private static final Pattern MARK = Pattern.compile("[,;()\\[\\]]");

    private static final Pattern WORD = Pattern.compile("\\p{Lu}[\\p{L}'’-]{3,}");

    private static final Pattern NAME = Pattern.compile("(?:\\p{Lu}|\\d).*[^\\s,&+/–-]");

    private final Wording wording;
    private final boolean shared;

    private BareTowns(Wording wording, boolean shared) {
        this.wording = wording;
        this.shared = shared;
    }

    static BareTowns of(List<List<Piece>> entries, Predicate<String> isPlace, Wording wording) {
        BareTowns bare = new BareTowns(wording, true);
        Set<String> names = new HashSet<>();
        int having = 0;
        for (List<Piece> pieces : entries) {
            List<String> found = pieces.stream()
                    .map(Piece::text)
                    .filter(text -> bare.split(text).isPresent())
                    .toList();
            boolean place = pieces.stream()
                    .map(Piece::text)
                    .anyMatch(text -> isPlace.test(text)
                            || isPlace.test(
                                    text.substring(text.lastIndexOf(',') + 1).strip()));
            having += found.size() == 1 && !place ? 1 : 0;
            names.addAll(found);
        }
        boolean formal = names.stream().anyMatch(new BareTowns(wording, false)::isSplit);
        boolean most = names.size() >= FEWEST && having * 3 >= entries.size() * 2;
        return new BareTowns(wording, most || formal && names.size() > 1 && having * 2 >= entries.size());
    }

    /** The name and the town, if the text is both. */
    Optional<List<String>> split(String text) {
        boolean marked = MARK.matcher(text).find();
        if (marked
                || wording.schools().in(text)
                || wording.jobs().in(text)
                || wording.places().isPlace(text)) {
            return Optional.empty();
        }
        String[] words = text.split(" ");
        return Stream.iterate(Math.min(MOST_WORDS, words.length - 1), count -> count > 0, count -> count - 1)
                .map(count -> List.of(
                        String.join(" ", List.of(words).subList(0, words.length - count)),
                        String.join(" ", List.of(words).subList(words.length - count, words.length))))
                .filter(parts -> isTown(parts.get(1), parts.get(0)) && isName(parts.get(0)))
                .findFirst();
    }

    private boolean isSplit(String text) {
        return split(text).isPresent();
    }

    /** A known one, and where others have theirs also what stands alone behind a legal form. */
    private boolean isTown(String text, String name) {
        boolean alone = shared && isFormal(name) && WORD.matcher(text).matches();
        return (alone || wording.places().isPlace(text))
                && !wording.places().isState(text)
                && !wording.companies().in(text);
    }

    private boolean isName(String text) {
        boolean whole = NAME.matcher(text).matches()
                && Character.isUpperCase(last(text).charAt(0))
                && !wording.companies().all(text);
        return isFormal(text) || shared && whole;
    }

    /** Whether a legal form ends it: "Acme Ltd", "Acme plc". */
    private boolean isFormal(String text) {
        return text.indexOf(' ') > 0 && wording.legalForms().hasWord(last(text));
    }

    private static String last(String text) {
        return text.substring(text.lastIndexOf(' ') + 1);
    }
}
