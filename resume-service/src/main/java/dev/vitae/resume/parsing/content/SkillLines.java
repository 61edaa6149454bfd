package dev.vitae.resume.parsing.content;

import dev.vitae.extraction.Word;
import dev.vitae.resume.parsing.layout.Cell;
import dev.vitae.resume.parsing.layout.Row;
import dev.vitae.resume.parsing.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The lines of a section of skills, each a label with its list, whole where the page's width broke them. */
final class SkillLines {

    static final Pattern BETWEEN =
            Pattern.compile("\\s*[;|•●∙◆▪■‣⋅¦]\\s*|\\s+[·–—*~»›]\\s+|\\s*·\\s*|\\s+\\p{So}\\s+(?=\\p{L})");
    private static final Pattern ENDS_PARTED = Pattern.compile("\\s[|•●∙◆▪■‣⋅¦·–—]$");
    private static final Pattern SLASHES = Pattern.compile("[^,;|•·]+ / [^,;|•·]+ /(?: [^,;|•·]+)?");
    /** Points that rate the last item end it. */
    private static final Pattern DRAWN_RATING = Pattern.compile("[●○★☆◉◯■□▪▫⬤]{3,}$");

    private static final int LONGEST_LABEL_WORDS = 6;
    private static final float FILLED = 0.72f;

    /** In em: a gap that is wider parts a label from its list, where all others are narrower than the second. */
    private static final float LABEL_GAP = 0.7f;

    private static final float WORD_GAP = 0.5f;

    private final Wording wording;
    private boolean gapped;

    SkillLines(Wording wording) {
        this.wording = wording;
    }

    /** A line of the section: its label if it has one, and its list. */
    static final class Line {
        String label;
        String list;
        boolean bold;
        boolean item;
        /** Whether it stands beside others that look like it, as no heading of a group does. */
        boolean beside;

        boolean isList() {
            return list.replaceAll("\\([^()]*\\)", "").contains(",")
                    || BETWEEN.matcher(list).find()
                    || isParted(list);
        }

        /** Whether other marks than commas part it, which a line's end may stand for. */
        boolean isDrawn() {
            return !list.contains(",") && (BETWEEN.matcher(list).find() || isParted(list));
        }

        boolean isSlashed() {
            return list.contains(" / ")
                    && !list.contains(",")
                    && !BETWEEN.matcher(list).find();
        }
    }

    List<Line> of(List<Row> rows) {
        List<Line> lines = new ArrayList<>();
        Row previous = null;
        float right = (float) rows.stream()
                .flatMap(r -> r.cells().stream())
                .mapToDouble(Cell::right)
                .max()
                .orElse(0);
        gapped = rows.stream().filter(SkillLines::hasGap).count() > 1;
        boolean separators =
                rows.stream().anyMatch(row -> ENDS_PARTED.matcher(row.text()).find());
        for (Row row : rows) {
            Line last = lines.isEmpty() ? null : lines.get(lines.size() - 1);
            if (last != null && goesOn(row, previous, last, right, separators)) {
                last.list = LineJoin.join(last.list, row.text());
            } else {
                lines(row).stream().filter(line -> !isRating(line.list)).forEach(lines::add);
            }
            previous = row;
        }
        return lines;
    }

    /**
     * Whether a list was broken by the page's width before this row.
     *
     * @param separators whether lines that go on end with what parts their items
     */
    private boolean goesOn(Row row, Row previous, Line last, float right, boolean separators) {
        Cell first = row.first();
        Cell before = previous.cells().get(previous.cells().size() - 1);
        boolean near = row.gapAfter(previous) < 1.1f * first.size();
        if (first.startsWithBullet()
                || DRAWN_RATING.matcher(last.list).find()
                || first.startsBold()
                || row.cells().size() > 1
                || !near
                || colonAt(row.text()) > 0
                || gapped && gapEnd(first) > 0) {
            return false;
        }
        boolean under = Math.abs(first.left() - previous.first().body().left()) < 4
                || Math.abs(first.left() - before.left()) < 4
                || first.left() > previous.first().left() + 4;
        boolean filled = before.right() - previous.first().left()
                > FILLED * (right - previous.first().left());
        boolean open = last.list.matches(
                        "(?s).*(?:,|;|\\||•|·|&|/|\\p{So}|\\b(?:and|und|et|y|e|en|of|for|with|de|del|des|du|di|da|do|della|van|voor|für|para|per|pour))$")
                || unclosed(last.list);
        Line next = line(first);
        boolean anew = last.isDrawn()
                && (next.isDrawn() || next.isSlashed())
                && Character.isUpperCase(next.list.codePointAt(0));
        boolean whole = separators && !Character.isLowerCase(row.text().codePointAt(0));
        return open || under && filled && last.isList() && !anew && !whole;
    }

    /** Points or bars that rate the skill beside them. */
    private static boolean isRating(String text) {
        return SkillsReader.RATING.matcher(text).matches();
    }

    private static boolean unclosed(String text) {
        return text.chars().filter(c -> c == '(').count()
                > text.chars().filter(c -> c == ')').count();
    }

    private List<Line> lines(Row row) {
        List<Line> lines = new ArrayList<>();
        List<Cell> cells = row.cells();
        boolean labelled = cells.size() == 2
                && (colonAt(cells.get(0).text() + " ") == cells.get(0).text().length() - 1
                        || cells.get(1).text().contains(",")
                                && !cells.get(0).text().contains(","));
        if (labelled) {
            Line line = line(cells.get(1));
            line.label = cells.get(0).body().text().replaceAll("\\s*:$", "");
            lines.add(line);
            return lines;
        }
        for (Cell cell : cells) {
            Line line = line(cell);
            line.beside = cells.size() > 1 && cells.stream().allMatch(other -> other.bold() == cell.bold());
            lines.add(line);
        }
        return lines;
    }

    private Line line(Cell cell) {
        Cell body = cell.body();
        Line line = new Line();
        line.bold = body.bold();
        line.item = cell.startsWithBullet();
        line.list = body.text();
        int colon = colonAt(line.list + " ");
        int boldEnd = Math.max(boldEnd(body), gapped ? gapEnd(body) : -1);
        if (colon > 0 && colon + 1 < line.list.length()) {
            String after = line.list.substring(colon + 1).strip();
            if (!wording.levels().all(after)) {
                line.label = line.list.substring(0, colon).strip();
                line.list = after;
            }
        } else if (boldEnd > 0) {
            line.label = Pieces.trim(line.list.substring(0, boldEnd));
            line.list = Pieces.trim(line.list.substring(boldEnd));
        }
        return line;
    }

    /** Where a label's colon stands, or -1: few words and no comma before it, a space after it. */
    private static int colonAt(String text) {
        int colon = text.indexOf(": ");
        if (colon <= 0) {
            return -1;
        }
        String before = text.substring(0, colon);
        boolean label = !before.contains(",") && before.split("\\s+").length <= LONGEST_LABEL_WORDS;
        return label ? colon : -1;
    }

    /** Where the bold words that a line begins with end, if a list of other words follows; else -1. */
    private static int boldEnd(Cell cell) {
        int end = 0;
        List<Word> words = cell.words();
        int i = 0;
        while (i < words.size() && words.get(i).bold()) {
            end += words.get(i).text().length() + 1;
            i++;
        }
        boolean parted = i > 0
                && i < words.size()
                && words.subList(i, words.size()).stream().noneMatch(Word::bold);
        boolean list = parted
                && cell.text().substring(Math.min(end, cell.text().length())).contains(",");
        return list && !cell.text().substring(0, end).contains(",") ? end : -1;
    }

    /** Whether a wide gap parts a label from a list, be it wide enough for them to be two cells. */
    private static boolean hasGap(Row row) {
        List<Cell> cells = row.cells();
        return cells.size() == 1 && gapEnd(row.first().body()) > 0
                || cells.size() == 2
                        && !row.first().text().contains(",")
                        && cells.get(1).text().contains(",");
    }

    /** Where a label ends that a gap wider than all others parts from a list; else -1. */
    private static int gapEnd(Cell cell) {
        List<Word> words = cell.words();
        int end = 0;
        int found = -1;
        for (int i = 1; i < words.size(); i++) {
            end += words.get(i - 1).text().length() + 1;
            float gap = (words.get(i).left() - words.get(i - 1).right()) / cell.size();
            if (gap > LABEL_GAP && found < 0 && i < LONGEST_LABEL_WORDS) {
                found = end;
            } else if (gap > WORD_GAP) {
                return -1;
            }
        }
        boolean label = found > 0 && !cell.text().substring(0, found).contains(",");
        return label && cell.text().substring(found).contains(",") ? found : -1;
    }

    /** Whether slashes are all that parts several items: "A / B / C". */
    static boolean isParted(String list) {
        return SLASHES.matcher(list).matches();
    }
}
