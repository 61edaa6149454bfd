package dev.vitae.resume.parsing.layout;

import dev.vitae.extraction.Word;
import dev.vitae.resume.parsing.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Entries that are paragraphs beside dates in the margin: each begins with what and where between commas, and goes on behind
 * a full stop ("2019 – 2021 | Clerk, Acme, Leeds. Kept the books."). What stands before it becomes a line of its own.
 */
final class MarginParagraphs {

    /** In points. */
    private static final float ALIGNED = 3;
    /** In em. */
    private static final float SPACE = 0.25f;
    /** In words. */
    private static final int LONGEST_HEAD = 22;

    private static final Pattern STOP = Pattern.compile("(?:.*\\P{L})?\\p{L}{3,}\\.|.*[)\\d]\\.");
    private static final Pattern SHORT_FORM =
            Pattern.compile("(?i)(?:prof|dipl|univ|dept|inst|assoc|asst|hon|mag|ing|abt|ltda?|inc|corp|bros)\\.");
    private static final Pattern BROKEN = Pattern.compile(".*\\p{L}[-\u00ad\u2010]");

    private final Wording wording;

    MarginParagraphs(Wording wording) {
        this.wording = wording;
    }

    private record Paragraph(Cell dates, Cell text) {}

    /** The rows of a section, as they are where they are no such paragraphs. */
    List<Row> parted(List<Row> rows) {
        List<Paragraph> paragraphs = paragraphs(rows);
        List<Row> parted = new ArrayList<>();
        int behind = 0;
        for (Paragraph paragraph : paragraphs) {
            List<Word> words = paragraph.text().words();
            int head = head(words);
            String text = new Cell(paragraph.text().page(), words.subList(0, head)).text();
            if (head > LONGEST_HEAD || !text.contains(", ") || endsEarly(words.subList(0, head), rows)) {
                return rows;
            }
            parted.add(new Row(List.of(paragraph.dates(), cell(paragraph, 0, head))));
            if (head < words.size()) {
                parted.add(new Row(List.of(flush(cell(paragraph, head, words.size()), paragraph.text()))));
                behind += words.get(head).baseline() == words.get(head - 1).baseline() ? 1 : 0;
            }
        }
        boolean several = paragraphs.size() > 1 || paragraphs.size() == 1 && hasThreeNames(parted.get(0));
        return several && behind * 2 >= paragraphs.size() ? parted : rows;
    }

    /** Whether a line ends although the next word had room in it: it is a line of its own then. */
    private static boolean endsEarly(List<Word> head, List<Row> rows) {
        float right = (float) rows.stream()
                .flatMap(row -> row.cells().stream())
                .mapToDouble(Cell::right)
                .max()
                .orElse(0);
        for (int i = 1; i < head.size(); i++) {
            Word last = head.get(i - 1);
            Word next = head.get(i);
            boolean breaks = next.baseline() > last.baseline();
            if (breaks && last.right() + SPACE * last.size() + next.right() - next.left() < right) {
                return true;
            }
        }
        return false;
    }

    /** What, who and where. */
    private static boolean hasThreeNames(Row head) {
        return head.cells().get(1).text().split(", ").length > 2;
    }

    /** As if it began where its paragraph does, since all lines of text look so. */
    private static Cell flush(Cell text, Cell paragraph) {
        List<Word> words = new ArrayList<>(text.words());
        Word first = words.get(0);
        words.set(
                0,
                new Word(
                        first.text(),
                        paragraph.left(),
                        first.right(),
                        first.baseline(),
                        first.size(),
                        first.bold(),
                        first.italic()));
        return new Cell(text.page(), words);
    }

    private static Cell cell(Paragraph paragraph, int from, int to) {
        return new Cell(paragraph.text().page(), paragraph.text().words().subList(from, to));
    }

    /** All rows as paragraphs; empty where one begins without a range of dates, or has other cells than one text. */
    private List<Paragraph> paragraphs(List<Row> rows) {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (Row row : rows) {
            int last = paragraphs.size() - 1;
            boolean begins = row.cells().size() == 2 && isRange(row.first());
            Cell text = row.cells().get(row.cells().size() - 1);
            boolean goesOn = last >= 0
                    && row.cells().size() == 1
                    && text.page() == paragraphs.get(last).text().page()
                    && !text.startsBold()
                    && Math.abs(text.left() - paragraphs.get(last).text().left()) < ALIGNED;
            if (!begins && !goesOn || text.startsWithBullet()) {
                return List.of();
            }
            if (begins) {
                paragraphs.add(new Paragraph(row.first(), text));
            } else {
                Paragraph above = paragraphs.get(last);
                paragraphs.set(last, new Paragraph(above.dates(), joined(above.text(), text)));
            }
        }
        return paragraphs;
    }

    private boolean isRange(Cell cell) {
        return wording.dates().isOnlyDate(cell.text());
    }

    /** How many words stand before the first full stop, with the one that has it. */
    private int head(List<Word> words) {
        for (int i = 1; i + 1 < words.size(); i++) {
            String word = words.get(i).text();
            boolean capital = Character.isUpperCase(words.get(i + 1).text().codePointAt(0));
            boolean state =
                    word.matches("\\p{Lu}{2}\\.") && words.get(i - 1).text().endsWith(",");
            boolean stop = (state || STOP.matcher(word).matches())
                    && !SHORT_FORM.matcher(word).matches()
                    && !wording.legalForms().hasWord(word);
            if (stop && capital) {
                return i + 1;
            }
        }
        return words.size();
    }

    /** A word that the line's end broke is put together. */
    private static Cell joined(Cell above, Cell below) {
        List<Word> words = new ArrayList<>(above.words());
        List<Word> rest = new ArrayList<>(below.words());
        Word last = words.get(words.size() - 1);
        Word first = rest.get(0);
        if (BROKEN.matcher(last.text()).matches()
                && Character.isLowerCase(first.text().codePointAt(0))) {
            words.set(
                    words.size() - 1,
                    last.withText(last.text().substring(0, last.text().length() - 1) + first.text()));
            rest.remove(0);
        }
        words.addAll(rest);
        return new Cell(above.page(), words);
    }
}
