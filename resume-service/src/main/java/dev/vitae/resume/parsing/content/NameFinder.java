package dev.vitae.resume.parsing.content;

import dev.vitae.extraction.Word;
import dev.vitae.resume.parsing.layout.Cell;
import dev.vitae.resume.parsing.layout.Row;
import dev.vitae.resume.parsing.wording.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The person's name: the largest line at the top that can be one. */
final class NameFinder {

    private static final String LABEL =
            "name|nom|nombre|nome|naam|full name|first and last name|name,? (?:und )?vorname"
                    + "|vorname,? (?:und )?(?:nach|zu)?name|vor- und (?:nach|zu|familien)name|noms? et prénoms?|prénoms? et noms?"
                    + "|nom,? prénom|nombres? y apellidos|apellidos y nombres?|nombre completo|nome completo|nome e (?:apelido|cognome)"
                    + "|cognome e nome|nome/cognome|naam en voornaam|voornaam en (?:achter)?naam|voor- en achternaam|volledige naam";
    /** What a form writes before a name. */
    private static final Pattern LABELLED = Pattern.compile("(?i)^(?:" + LABEL + ")\\s*[:–—|-]?\\s+");

    private static final Pattern LETTERS_ONLY = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’., -]*");
    private static final Pattern BETWEEN = Pattern.compile("[|•·∙●–—/-]");
    private static final Pattern PREFIX = Pattern.compile(
            "(?i)^(?:" + LABEL
                    + "|(?:resume|résumé|cv|curriculum(?: vitae| vitæ)?|lebenslauf|europass|hoja de vida|currículo)(?:\\s+(?:of|von|de|di|van))?)\\s*[:–—|-]?\\s+");
    /** Of a cell that holds a name, with its titles and particles. */
    private static final int MOST_WORDS = 8;
    /** In points. */
    private static final float SAME_SIZE = 0.6f;
    /** How much larger than the usual line a name is that stands elsewhere than at the top. */
    private static final float LARGE = 1.3f;

    private final Wording wording;
    private final NameWords names;

    NameFinder(Wording wording) {
        this.wording = wording;
        this.names = new NameWords(wording);
    }

    /** @param cells the cells it was made of, to be claimed */
    record Found(String name, List<Cell> cells) {

        /** This name, which stands there too. */
        Found and(Found same) {
            return new Found(
                    name, Stream.concat(cells.stream(), same.cells.stream()).toList());
        }
    }

    /** @param rows what stands at the top, or where the name is looked for */
    Optional<Found> find(List<Row> rows, MailName mail) {
        List<Cell> cells = rows.stream()
                .filter(row -> row.page() == 1)
                .flatMap(row -> row.cells().stream())
                .toList();
        Cell best = null;
        for (Cell cell : cells) {
            boolean larger = best == null || cell.size() > best.size() + SAME_SIZE;
            if (larger && isPossible(cell, cells)) {
                best = cell;
            }
        }
        return best == null ? Optional.empty() : Optional.of(inFull(best, cells, mail));
    }

    /** The name that a form's label names. */
    Optional<Found> findLabelled(List<Row> rows) {
        for (Row row : rows) {
            String text = new Row(row.cells().stream().map(Cell::body).toList()).text();
            String name = LABELLED.matcher(text).replaceFirst("").strip();
            if (row.page() == 1 && name.length() < text.length() && name.contains(" ") && names.isName(name)) {
                return Optional.of(new Found(name, row.cells()));
            }
        }
        return Optional.empty();
    }

    /**
     * The name that the person's e-mail address is made of, wherever it stands on the first page: that tells a name from a
     * job title of its size, and one in small letters or with a job's word from other text.
     */
    Optional<Found> findByMail(List<Row> rows, MailName mail) {
        List<Cell> cells = rows.stream()
                .filter(row -> row.page() == 1)
                .flatMap(row -> row.cells().stream())
                .filter(cell -> looksLikeName(name(cell)))
                .toList();
        Comparator<Cell> bySize = Comparator.comparingDouble(Cell::size);
        Optional<Cell> whole = cells.stream()
                .filter(cell -> mail.isSurely(name(cell)))
                .max(bySize.thenComparing(cells::indexOf, Comparator.reverseOrder()));
        if (whole.isPresent()) {
            return Optional.of(new Found(name(whole.get()), List.of(whole.get())));
        }
        for (int i = 1; i < cells.size(); i++) {
            Cell first = cells.get(i - 1);
            Cell second = cells.get(i);
            String both = name(first) + " " + second.text();
            boolean sameSize = Math.abs(first.size() - second.size()) < SAME_SIZE;
            if (sameSize && isBelow(second, first, first) && mail.isSurely(both)) {
                Cell third = i + 1 < cells.size() ? cells.get(i + 1) : second;
                boolean goesOn = isBelow(third, second, second) && isAlike(third, first) && names.isName(third.text());
                return Optional.of(
                        goesOn
                                ? new Found(both + " " + third.text(), List.of(first, second, third))
                                : new Found(both, List.of(first, second)));
            }
        }
        return Optional.empty();
    }

    private static boolean isBelow(Cell cell, Cell last, Cell best) {
        return cell.baseline() > last.baseline() + 1 && cell.baseline() - last.baseline() < 1.8f * best.size();
    }

    private static boolean looksLikeName(String text) {
        return LETTERS_ONLY.matcher(text).matches() && NameWords.areFew(text);
    }

    /** The rows with a job title that stands on the line of the name ("Ada Park | Welder") in a cell of its own. */
    List<Row> parted(List<Row> rows, MailName mail) {
        double largest = rows.stream()
                .flatMap(row -> row.cells().stream())
                .mapToDouble(Cell::size)
                .max()
                .orElse(0);
        return rows.stream()
                .map(row -> new Row(row.cells().stream()
                        .flatMap(cell ->
                                cell.size() > largest - SAME_SIZE ? parts(cell, mail).stream() : Stream.of(cell))
                        .toList()))
                .toList();
    }

    private List<Cell> parts(Cell cell, MailName mail) {
        List<Word> words = cell.words();
        for (int i = 2; i < words.size() && i <= MOST_WORDS; i++) {
            Cell first = new Cell(cell.page(), words.subList(0, i));
            Cell rest = new Cell(cell.page(), words.subList(i, words.size()));
            if (mail.isAllOf(first.text()) && wording.jobs().in(rest.text())) {
                return List.of(first, rest);
            }
        }
        for (int i = 1; i < words.size() - 1; i++) {
            boolean between = BETWEEN.matcher(words.get(i).text()).matches();
            if (between && names.isName(new Cell(cell.page(), words.subList(0, i)).text())) {
                return List.of(
                        new Cell(cell.page(), words.subList(0, i)),
                        new Cell(cell.page(), words.subList(i + 1, words.size())));
            }
        }
        return List.of(cell);
    }

    /** The same among rows that have other text too: only what is larger than that. */
    Optional<Found> findLarge(List<Row> rows, MailName mail) {
        List<Row> first = rows.stream().filter(row -> row.page() == 1).toList();
        double usual = first.stream()
                .mapToDouble(row -> row.first().size())
                .sorted()
                .skip(first.size() / 2)
                .findFirst()
                .orElse(0);
        return find(first, mail).filter(found -> found.cells().get(0).size() > LARGE * usual);
    }

    private boolean isPossible(Cell cell, List<Cell> cells) {
        String name = name(cell);
        boolean large =
                isLarge(cell, cells) && cells.stream().noneMatch(other -> other.size() > cell.size() + SAME_SIZE);
        if (!names.isName(name) && !(isFarLarger(cell, cells) && names.mayBeNameOfTrade(name))
                || !large && isKnownPlace(name)) {
            return false;
        }
        return cell.words().size() > 1 || large;
    }

    private static boolean isFarLarger(Cell cell, List<Cell> cells) {
        return cells.stream().allMatch(other -> other == cell || other.size() * LARGE < cell.size());
    }

    /** People are called like small towns, too: "Benito Juárez". */
    private boolean isKnownPlace(String text) {
        return wording.places().isPlace(text) && !wording.places().isSmallTown(text);
    }

    private static boolean isLarge(Cell cell, List<Cell> cells) {
        return cells.stream().filter(other -> other.size() < cell.size() * 0.8f).count() * 2 >= cells.size() - 2;
    }

    /** First and last name may stand on lines of their own, or a long one go on in the next. */
    private Found inFull(Cell best, List<Cell> cells, MailName mail) {
        List<Cell> parts = new ArrayList<>(List.of(best));
        int words = best.words().size();
        String name = name(best);
        for (Cell cell : cells) {
            Cell last = parts.get(parts.size() - 1);
            boolean beside = Math.abs(cell.baseline() - last.baseline()) <= 1 && cell.left() > last.left();
            boolean below = isBelow(cell, last, best);
            boolean goesOn = cell != best
                    && (beside || below)
                    && Math.abs(cell.size() - best.size()) < SAME_SIZE
                    && NameWords.areFew(name + " " + cell.text())
                    && (belongs(cell, name, words) || mail.mayBe(name) && mail.goesOn(name, cell.text()))
                    && isLarge(best, cells)
                    && names.isName(cell.text())
                    && (isParticle(cell) || !mail.isAllOf(name) || below && isAlike(cell, best));
            if (goesOn) {
                parts.add(cell);
                words += cell.words().size();
                name = name.endsWith("-") ? name + cell.text() : name + " " + cell.text();
            }
        }
        return withRest(new Found(name, parts), cells, mail);
    }

    /** With the other half of the name in another size, which the e-mail address tells from what else stands there. */
    private Found withRest(Found found, List<Cell> cells, MailName mail) {
        Cell first = found.cells().get(0);
        Cell last = found.cells().get(found.cells().size() - 1);
        for (Cell cell : cells) {
            boolean rest = !found.cells().contains(cell)
                    && NameWords.areFew(found.name() + " " + cell.text())
                    && names.isName(cell.text())
                    && mail.mayBe(found.name())
                    && mail.goesOn(found.name(), cell.text());
            List<Cell> both =
                    Stream.concat(found.cells().stream(), Stream.of(cell)).toList();
            if (rest && isNext(cell, first)) {
                return new Found(cell.text() + " " + found.name(), both);
            }
            if (rest && isNext(last, cell)) {
                return new Found(found.name() + " " + cell.text(), both);
            }
        }
        return found;
    }

    /** Whether a line is right above another one, or left of it. */
    private static boolean isNext(Cell cell, Cell next) {
        float size = Math.max(cell.size(), next.size());
        float down = next.baseline() - cell.baseline();
        boolean above = down > 1 && down < 1.8f * size && cell.left() < next.right() && cell.right() > next.left();
        boolean beside = Math.abs(down) <= size / 2 && cell.right() <= next.left();
        return above || beside;
    }

    private static boolean belongs(Cell cell, String name, int words) {
        return words == 1 || cell.words().size() == 1 || name.endsWith("-") || isParticle(cell);
    }

    /** Whether it is the same line of type, broken by the width of its column; a job title below a name is smaller. */
    private static boolean isAlike(Cell cell, Cell best) {
        return cell.size() == best.size()
                && cell.bold() == best.bold()
                && Math.abs(cell.left() - best.left()) < 1
                && cell.right() < best.right();
    }

    private static boolean isParticle(Cell cell) {
        return NameWords.isParticle(cell.words().get(0).text());
    }

    private static String name(Cell cell) {
        return NameWords.withoutPronouns(
                PREFIX.matcher(cell.text()).replaceFirst("").strip());
    }

    boolean isName(String text) {
        return names.isName(text);
    }
}
