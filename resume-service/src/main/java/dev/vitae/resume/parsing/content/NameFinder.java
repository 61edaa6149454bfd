package dev.vitae.resume.parsing.content;

import dev.vitae.resume.parsing.layout.Cell;
import dev.vitae.resume.parsing.layout.Row;
import dev.vitae.resume.parsing.wording.Folding;
import dev.vitae.resume.parsing.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The person's name: the largest line at the top that can be one. */
final class NameFinder {

    private static final Pattern WORD = Pattern.compile("\\p{Lu}[\\p{L}'’.-]*,?");
    private static final Pattern PREFIX = Pattern.compile(
            "(?i)^(?:name|nom|nombre|nome|naam|(?:resume|résumé|cv|curriculum vitae|lebenslauf)(?:\\s+(?:of|von|de|di|van))?)\\s*[:–—-]?\\s+");
    private static final Set<String> PARTICLES = Set.of(
            "de", "da", "do", "dos", "das", "del", "della", "di", "du", "la", "le", "van", "von", "der", "den", "ter",
            "ten", "zu", "zur", "y", "e", "bin", "al", "el", "af", "av", "vom", "of");
    private static final int MOST_WORDS = 6;

    private final Wording wording;

    NameFinder(Wording wording) {
        this.wording = wording;
    }

    /** @param cells the cells it was made of, to be claimed */
    record Found(String name, List<Cell> cells) {}

    Optional<Found> find(List<Row> preamble) {
        List<Cell> cells = preamble.stream()
                .filter(row -> row.page() == 1)
                .flatMap(row -> row.cells().stream())
                .toList();
        Cell best = null;
        for (Cell cell : cells) {
            boolean oneWordLarge =
                    cell.words().size() == 1 && cells.stream().noneMatch(other -> other.size() > cell.size() + 0.5f);
            boolean possible = isName(name(cell)) && (cell.words().size() > 1 || oneWordLarge && isLarge(cell, cells));
            if (possible && (best == null || cell.size() > best.size() + 0.5f)) {
                best = cell;
            }
        }
        if (best == null) {
            return Optional.empty();
        }
        return Optional.of(withNeighbour(best, cells));
    }

    private static boolean isLarge(Cell cell, List<Cell> cells) {
        return cells.stream().filter(other -> other.size() < cell.size() * 0.8f).count() * 2 >= cells.size() - 2;
    }

    /** First and last name may stand on lines of their own. */
    private Found withNeighbour(Cell best, List<Cell> cells) {
        for (Cell cell : cells) {
            boolean twin = cell != best
                    && Math.abs(cell.size() - best.size()) < 0.6f
                    && cell.words().size() + best.words().size() <= 4
                    && (cell.words().size() == 1 || best.words().size() == 1)
                    && Math.abs(cell.baseline() - best.baseline()) < 1.8f * best.size()
                    && isLarge(best, cells)
                    && isName(cell.text());
            if (twin) {
                boolean after = cell.baseline() > best.baseline() + 1
                        || Math.abs(cell.baseline() - best.baseline()) <= 1 && cell.left() > best.left();
                String joined = after ? best.text() + " " + cell.text() : cell.text() + " " + best.text();
                return new Found(joined, List.of(best, cell));
            }
        }
        return new Found(name(best), List.of(best));
    }

    private static String name(Cell cell) {
        return PREFIX.matcher(cell.text()).replaceFirst("").strip();
    }

    boolean isName(String text) {
        if (text.isEmpty()
                || wording.headings().exactly(text).isPresent()
                || wording.places().isPlace(text)) {
            return false;
        }
        List<String> words = new ArrayList<>(List.of(text.split("\\s+")));
        if (words.size() > MOST_WORDS
                || wording.jobs().in(text) && words.size() != 2
                || wording.jobs().count(text) > 0 && wording.jobs().hasWord(words.get(words.size() - 1))) {
            return false;
        }
        return words.stream()
                .allMatch(word -> WORD.matcher(word).matches()
                        || PARTICLES.contains(Folding.fold(word))
                        || word.matches("\\(.+\\)"));
    }
}
