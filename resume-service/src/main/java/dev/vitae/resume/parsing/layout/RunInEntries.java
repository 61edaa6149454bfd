package dev.vitae.resume.parsing.layout;

import dev.vitae.extraction.Word;
import dev.vitae.resume.parsing.wording.DateFinder;
import dev.vitae.resume.parsing.wording.DateSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Entries that are paragraphs: each begins with who, where and when in parentheses ("Clerk, Acme (2019 – 2021). Kept the
 * books."), and its text goes on behind the full stop. The head becomes a row of its own.
 */
final class RunInEntries {

    /** In lines: a head may be broken once. */
    private static final int LONGEST_HEAD = 2;

    private static final Pattern WHEN = Pattern.compile(".*\\(([^()]*)\\)\\.");

    private static final Pattern BROKEN = Pattern.compile("\\p{L}+[-\u00ad\u2010]");

    private final DateFinder dates;

    RunInEntries(DateFinder dates) {
        this.dates = dates;
    }

    List<Row> parted(List<Row> rows) {
        List<Row> parted = new ArrayList<>();
        int i = 0;
        while (i < rows.size()) {
            int taken = 0;
            for (int lines = 1; lines <= LONGEST_HEAD && taken == 0 && i + lines <= rows.size(); lines++) {
                boolean possible = lines == 1 || goesOn(rows.get(i).first());
                taken = possible && head(rows.subList(i, i + lines), parted) ? lines : 0;
            }
            if (taken == 0) {
                parted.add(rows.get(i));
            } else if (isOpen(parted.get(parted.size() - 1)) && i + taken < rows.size()) {
                Row first = parted.remove(parted.size() - 1);
                parted.add(wholeLine(first, rows.get(i + taken)));
                taken++;
            }
            i += Math.max(1, taken);
        }
        return parted;
    }

    /** Whether a line may be the first of a head: of another weight than texts, or with a parenthesis that it leaves open. */
    private static boolean goesOn(Cell line) {
        String text = line.text();
        return !text.endsWith(".") && (line.startsBold() || text.lastIndexOf('(') > text.lastIndexOf(')'));
    }

    /** Whether the text behind a head goes on in the next line. */
    private static boolean isOpen(Row behind) {
        String text = behind.text();
        return behind.cells().size() == 1 && !text.endsWith(")") && !text.endsWith(".");
    }

    /** The beginning of the text together with the line that it goes on in, as the page has no line of it alone. */
    private static Row wholeLine(Row first, Row next) {
        List<Word> words = new ArrayList<>(first.first().words());
        List<Word> below = new ArrayList<>(next.first().words());
        Word last = words.get(words.size() - 1);
        Word rest = below.get(0);
        if (BROKEN.matcher(last.text()).matches()
                && Character.isLowerCase(rest.text().codePointAt(0))) {
            words.remove(words.size() - 1);
            String text = last.text().substring(0, last.text().length() - 1) + rest.text();
            below.set(0, rest.withText(text));
        }
        words.addAll(below);
        List<Cell> cells = new ArrayList<>(next.cells());
        cells.set(0, new Cell(next.page(), words));
        return new Row(cells);
    }

    /** Adds the head that ends in the last of the lines, and what stands behind it. */
    private boolean head(List<Row> lines, List<Row> parted) {
        List<Word> words = new ArrayList<>();
        for (Row line : lines) {
            if (line.cells().size() > 1
                    || line.first().startsWithBullet()
                    || line.page() != lines.get(0).page()) {
                return false;
            }
            words.addAll(line.first().words());
        }
        int before = words.size() - lines.get(lines.size() - 1).first().words().size();
        int page = lines.get(0).page();
        for (int i = before; i < words.size(); i++) {
            String text = new Cell(page, words.subList(0, i + 1)).text();
            var when = WHEN.matcher(text);
            if (words.get(i).text().endsWith(").") && when.matches()) {
                boolean range =
                        dates.find(when.group(1)).map(DateSpan::range).orElse(false) || dates.isOnlyDate(when.group(1));
                if (!range) {
                    return false;
                }
                parted.add(new Row(headCells(new Cell(page, words.subList(0, i + 1)).withoutStop())));
                if (i + 1 < words.size()) {
                    parted.add(new Row(List.of(new Cell(page, words.subList(i + 1, words.size())))));
                }
                return true;
            }
        }
        return false;
    }

    /** Who and where, in one weight although a word between them may have another; and when. */
    private static List<Cell> headCells(Cell whole) {
        List<Word> head = whole.words();
        int when = head.size() - 1;
        while (when > 0 && !head.get(when).text().startsWith("(")) {
            when--;
        }
        boolean bold = head.get(0).bold();
        List<Word> names = head.subList(0, when).stream()
                .map(word -> new Word(
                        word.text(), word.left(), word.right(), word.baseline(), word.size(), bold, word.italic()))
                .toList();
        Cell dates = new Cell(whole.page(), head.subList(when, head.size()));
        return names.isEmpty() ? List.of(dates) : List.of(new Cell(whole.page(), names), dates);
    }
}
