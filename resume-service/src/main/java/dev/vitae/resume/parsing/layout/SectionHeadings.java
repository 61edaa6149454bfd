package dev.vitae.resume.parsing.layout;

import dev.vitae.resume.parsing.wording.SectionKind;
import dev.vitae.resume.parsing.wording.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds which cells are section headings. Known headings teach how this document's headings look; other lines that look
 * so are headings too, and known words that look weaker (a skill group called "Languages") are not.
 */
final class SectionHeadings {

    private static final Pattern UNLIKELY = Pattern.compile("[@\\d/|]|[.,;]$|https?:|www\\.");
    /** "Formation / Education". */
    private static final Pattern TWO = Pattern.compile("[^@\\d/|.,;]+[/|][^@\\d/|.,;]+");
    /** Of sections ("1. Education", "B) Work", "III. Skills"), as reports have it. */
    private static final Pattern NUMBERING =
            Pattern.compile("^(?:\\d{1,2}[.)]?|(?:[A-Z]|[IVX]{1,4})[.)])\\s+(?=\\p{Lu})");

    private static final float LARGER = 1.08f;
    /** Headings of a sidebar may be a little smaller than those of the main column. */
    private static final float NOT_MUCH_SMALLER = 0.85f;

    /** A sidebar's headings may look different from the main column's. */
    private static final int MOST_STYLES = 3;

    private static final int MOST_WORDS = 6;
    /** Shorter ones in capitals are abbreviations ("SQL"). */
    private static final int SHORTEST_UNKNOWN = 6;
    /** At least this share of the lines that look like a heading must be known ones before looks alone suffice. */
    private static final double TRUSTED = 0.5;

    /** The same, where headings are bold and no more, as the first line of entries often is. */
    private static final double TRUSTED_IF_ONLY_BOLD = 0.85;

    private final Wording wording;
    private final float bodySize;
    private final List<Cell> all = new ArrayList<>();
    private final Map<Cell, SectionKind> found = new IdentityHashMap<>();

    private SectionHeadings(Wording wording, List<List<Cell>> pages) {
        this.wording = wording;
        pages.forEach(all::addAll);
        this.bodySize = bodySize();
    }

    /** The headings and their kinds, by identity of the cell. */
    static Map<Cell, SectionKind> in(List<List<Cell>> pages, Wording wording) {
        SectionHeadings headings = new SectionHeadings(wording, pages);
        headings.find(pages);
        new LookAlikes(pages, wording).dropFrom(headings.found);
        new MarginHeadings(wording.headings(), headings::plausible).addTo(headings.found, pages);
        new FlushHeadings(wording.headings(), headings::plausible).addTo(headings.found, pages);
        return headings.found;
    }

    private float bodySize() {
        Map<Integer, Integer> letters = new HashMap<>();
        all.forEach(cell -> cell.words()
                .forEach(word ->
                        letters.merge(Math.round(word.size() * 4), word.text().length(), Integer::sum)));
        return letters.entrySet().stream()
                        .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                        .map(Map.Entry::getKey)
                        .orElse(40)
                / 4f;
    }

    private void find(List<List<Cell>> pages) {
        Map<HeadingStyle, Set<SectionKind>> kindsByStyle = new HashMap<>();
        for (Cell cell : all) {
            Optional<SectionKind> kind = plausible(cell) ? wording.headings().exactly(cell.text()) : Optional.empty();
            if (kind.isPresent() && kind.get() != SectionKind.TITLE && stands(cell)) {
                kindsByStyle
                        .computeIfAbsent(HeadingStyle.of(cell), style -> EnumSet.noneOf(SectionKind.class))
                        .add(kind.get());
            }
        }
        List<HeadingStyle> known = kindsByStyle.entrySet().stream()
                .filter(style -> style.getValue().size() >= 2)
                .sorted(Comparator.<Map.Entry<HeadingStyle, Set<SectionKind>>>comparingInt(
                                style -> style.getValue().size())
                        .thenComparingInt(style -> style.getKey().halfPoints())
                        .reversed())
                .map(Map.Entry::getKey)
                .limit(MOST_STYLES)
                .toList();
        List<HeadingStyle> telling =
                new ArrayList<>(known.stream().filter(this::isTelling).toList());
        if (telling.isEmpty()) {
            new UnknownHeadings(bodySize, this::plausible)
                    .style(pages)
                    .filter(style -> known.isEmpty() || style.isLike(known.get(0)))
                    .ifPresent(telling::add);
        }
        Set<HeadingStyle> ofEntries = ofEntries(pages);
        List<HeadingStyle> numbered = known.stream().filter(this::isNumbered).toList();
        Optional<HeadingStyle> usual =
                Stream.of(known, telling).flatMap(List::stream).findFirst();
        for (List<Cell> page : pages) {
            List<Row> rows = Row.of(page);
            for (int i = 0; i < rows.size(); i++) {
                boolean topOfDocument = i < 2 && page == pages.get(0);
                for (Cell cell : rows.get(i).cells()) {
                    if (i > 0 && rows.get(i - 1).brokenBefore(rows.get(i)).isPresent()) {
                        continue;
                    }
                    boolean alone = rows.get(i).cells().size() == 1;
                    boolean hasNumber = NUMBERING.matcher(cell.text()).find();
                    Optional<HeadingStyle> own = Stream.of(telling, hasNumber ? numbered : List.<HeadingStyle>of())
                            .flatMap(List::stream)
                            .filter(HeadingStyle.of(cell)::isLike)
                            .filter(style -> !ofEntries.contains(HeadingStyle.of(cell)))
                            .findFirst();
                    boolean dated = isDated(rows.get(i), cell);
                    boolean looksSuffice = own.isPresent() && !topOfDocument && !dated;
                    kindOf(cell, own.or(() -> usual), looksSuffice, alone, dated)
                            .ifPresent(kind -> found.put(cell, kind));
                }
            }
        }
    }

    /**
     * What lines look like that stand right below known headings, and no known heading does: entries may begin in nearly the
     * size of headings.
     */
    private Set<HeadingStyle> ofEntries(List<List<Cell>> pages) {
        Set<HeadingStyle> known = new HashSet<>();
        Set<HeadingStyle> below = new HashSet<>();
        for (List<Cell> page : pages) {
            boolean afterHeading = false;
            for (Row row : Row.of(page)) {
                HeadingStyle style = HeadingStyle.of(row.first());
                if (afterHeading) {
                    below.add(style);
                }
                afterHeading = wording.headings().exactly(row.first().text()).isPresent();
                if (afterHeading) {
                    known.add(style);
                }
            }
        }
        below.removeAll(known);
        return below;
    }

    private boolean isTelling(HeadingStyle style) {
        List<Cell> alike = all.stream()
                .filter(cell -> HeadingStyle.of(cell).isLike(style) && plausible(cell))
                .toList();
        long known = alike.stream()
                .filter(cell -> wording.headings().exactly(cell.text()).isPresent())
                .count();
        boolean apart = style.caps() || style.halfPoints() / 2f > bodySize * LARGER;
        return known >= 2 && known >= (apart ? TRUSTED : TRUSTED_IF_ONLY_BOLD) * alike.size();
    }

    /** Whether most headings of that style are numbered, so that what else is numbered so is a heading, too. */
    private boolean isNumbered(HeadingStyle style) {
        List<Cell> headings = all.stream()
                .filter(cell -> HeadingStyle.of(cell).isLike(style)
                        && plausible(cell)
                        && wording.headings().exactly(cell.text()).isPresent())
                .toList();
        long numbered = headings.stream()
                .filter(cell -> NUMBERING.matcher(cell.text()).find())
                .count();
        return numbered >= 2 && numbered * 2 > headings.size();
    }

    private Optional<SectionKind> kindOf(
            Cell cell, Optional<HeadingStyle> usual, boolean looksSuffice, boolean alone, boolean dated) {
        if (!plausible(cell)) {
            return Optional.empty();
        }
        Optional<SectionKind> exact = wording.headings().exactly(cell.text());
        if (exact.isPresent() && exact.get() == SectionKind.TITLE) {
            return exact;
        }
        if (usual.isEmpty()) {
            return exact.filter(kind -> stands(cell) || alone && !cell.startsWithBullet());
        }
        if (HeadingStyle.of(cell).isLike(usual.get())) {
            boolean apart = looksSuffice || !dated && (cell.caps() || cell.size() > bodySize * LARGER);
            Optional<SectionKind> about = apart ? wording.headings().about(cell.text()) : exact;
            boolean acronym = cell.caps() && cell.text().length() < SHORTEST_UNKNOWN;
            return about.isPresent() || !looksSuffice || acronym ? about : Optional.of(SectionKind.OTHER);
        }
        return exact.filter(kind -> stands(cell) && isNotWeaker(cell, usual.get()));
    }

    /** Whether dates stand beside a line, as they do beside the first one of an entry. */
    private boolean isDated(Row row, Cell line) {
        return row.cells().stream()
                .anyMatch(cell ->
                        cell != line && wording.dates().find(cell.text()).isPresent());
    }

    private boolean isNotWeaker(Cell cell, HeadingStyle usual) {
        float usualSize = usual.halfPoints() / 2f;
        boolean larger = cell.size() > bodySize * 1.15f;
        boolean largeEnough = cell.size() >= NOT_MUCH_SMALLER * usualSize;
        boolean capsEnough = !usual.caps() || cell.caps() || larger;
        boolean boldEnough = !usual.bold() || cell.bold() || cell.caps() || cell.size() >= usualSize;
        return largeEnough && capsEnough && boldEnough;
    }

    /** Whether a line stands out from running text. */
    private boolean stands(Cell cell) {
        return cell.size() > bodySize * LARGER || cell.bold() || cell.caps();
    }

    private boolean plausible(Cell cell) {
        String text = NUMBERING.matcher(cell.text()).replaceFirst("");
        return text.split(" ").length <= MOST_WORDS
                && text.length() <= 50
                && (!cell.startsWithBullet() || text.length() < cell.text().length())
                && text.codePoints().filter(Character::isLetter).count() >= 2
                && (Character.isUpperCase(firstLetter(text)) || isInSmallLetters(cell))
                && (!UNLIKELY.matcher(text).find() || isInTwoLanguages(text));
    }

    private boolean isInTwoLanguages(String text) {
        return TWO.matcher(text).matches() && wording.headings().exactly(text).isPresent();
    }

    /** Some write all headings so; they are larger than text then, or bold and known. */
    private boolean isInSmallLetters(Cell cell) {
        return cell.text().chars().noneMatch(Character::isUpperCase)
                && (cell.size() > bodySize * LARGER
                        || cell.bold()
                                && wording.headings().exactly(cell.text()).isPresent());
    }

    private static int firstLetter(String text) {
        return text.codePoints().filter(Character::isLetter).findFirst().orElse('a');
    }
}
