package dev.vitae.generation.guard;

import dev.vitae.generation.guard.Statement.Word;
import dev.vitae.generation.terms.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether a clause says no more than one statement of the source: every word and number of it stands there, next to the
 * same words, and nothing is left out that takes something back.
 */
final class Retelling {
    /** What a clause says beyond a statement. */
    record Excess(ClaimKind kind, String claim, String reason) {}

    private final Statement told;
    private final Statement source;
    private final List<Excess> excess = new ArrayList<>();

    private Retelling(Statement told, Statement source) {
        this.told = told;
        this.source = source;
    }

    /** As {@link #beyond}; it must also open with the same word, which says what was done: nobody "advised" is on a board. */
    static List<Excess> beyondDeed(Statement told, Statement source) {
        List<Excess> excess = beyond(told, source);
        boolean kept = source.words().isEmpty()
                || told.marks().contains(Statement.HELPED)
                || told.opensWith("neutral.verb")
                || (!told.words().isEmpty()
                        && told.words().get(0).is(source.words().get(0)));
        if (!kept) {
            excess.add(
                    new Excess(ClaimKind.ACHIEVEMENT, told.text().strip(), "The source says what was done with it."));
        }
        return excess;
    }

    static List<Excess> beyond(Statement told, Statement source) {
        Retelling retelling = new Retelling(told, source);
        retelling.numbers();
        retelling.words();
        retelling.marks();
        retelling.excess.addAll(signs(told.text(), source.text()));
        return retelling.excess;
    }

    private void numbers() {
        for (NumberClaim number : told.numbers()) {
            if (source.numbers().stream().noneMatch(number::sameAs)) {
                ClaimKind kind = number.isYears() ? ClaimKind.TENURE : ClaimKind.NUMBER;
                add(kind, number.text(), "The source does not state this number of this subject.");
            }
        }
    }

    private void words() {
        for (int i = 0; i < told.words().size(); i++) {
            Word word = told.words().get(i);
            Word before = i == 0 || word.apart() ? null : told.words().get(i - 1);
            if (!has(word)) {
                add(Excesses.kind(word), word.text(), "The source does not say this here.");
            } else if (before != null && has(before) && !standTogether(before, word)) {
                String claim = before.text() + " " + word.text();
                add(ClaimKind.ACHIEVEMENT, claim, "The source does not say this of that.");
            } else if (!placedAlike(word)) {
                add(misplaced(word), word.text(), "The source says this of another.");
            }
        }
    }

    private boolean has(Word word) {
        return source.words().stream().anyMatch(word::is);
    }

    /**
     * Two words side by side may have lost a word between them, or change places, but not a function word: "advised the
     * board of Initech" is not "advised Initech".
     */
    private boolean standTogether(Word one, Word other) {
        List<Word> said = source.words();
        for (int i = 0; i < said.size(); i++) {
            for (int j = 0; one.is(said.get(i)) && j < said.size(); j++) {
                if (i != j && other.is(said.get(j)) && isUnbroken(i, j, other.of())) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isUnbroken(int one, int other, boolean toldOf) {
        boolean signs = Character.isIdeographic(source.words().get(other).key().codePointAt(0));
        if (signs && other != one + 1) {
            return false;
        }
        for (int i = Math.min(one, other) + 1; i <= Math.max(one, other); i++) {
            boolean headLost = source.words().get(i).of() && !toldOf && Math.abs(one - other) > 1;
            if (source.words().get(i).apart() || headLost) {
                return false;
            }
        }
        return true;
    }

    /**
     * "At X" needs an "at X"; a word of rank or degree needs the word before it: "to the CEO" makes nobody CEO, "Scrum
     * Master" nobody a master.
     */
    private boolean placedAlike(Word word) {
        boolean at = Words.standard().has("place.at", word.preposition());
        boolean rank = Excesses.isRank(word) || Excesses.isDegree(word);
        return source.words().stream()
                .filter(word::is)
                .anyMatch(said -> (!at || Words.standard().has("place.at", said.preposition()))
                        && (!rank || said.before().equals(word.before())));
    }

    private static ClaimKind misplaced(Word word) {
        if (Excesses.isDegree(word)) {
            return ClaimKind.DEGREE;
        }
        return Excesses.isRank(word) ? ClaimKind.TITLE : ClaimKind.CLIENT;
    }

    private void marks() {
        Set<String> own = new LinkedHashSet<>(told.marks());
        boolean lessHelp = own.remove(Statement.HELPED) || !source.marks().contains(Statement.HELPED);
        Set<String> stated = new LinkedHashSet<>(source.marks());
        stated.remove(Statement.HELPED);
        if (!lessHelp) {
            add(ClaimKind.TITLE, told.text().strip(), "The source takes less upon itself here.");
        }
        if (!own.equals(stated)) {
            add(ClaimKind.TITLE, told.text().strip(), "The source says this with a reservation, or another.");
        }
    }

    /** Stars, trophies and other signs that are no word speak too. */
    static List<Excess> signs(String told, String stated) {
        return told.codePoints()
                .filter(sign -> Character.getType(sign) == Character.OTHER_SYMBOL)
                .filter(sign -> stated.indexOf(sign) < 0)
                .mapToObj(sign -> new Excess(
                        ClaimKind.ACHIEVEMENT, Character.toString(sign), "The source does not have this sign here."))
                .toList();
    }

    private void add(ClaimKind kind, String claim, String reason) {
        excess.add(new Excess(kind, claim, reason));
    }
}
