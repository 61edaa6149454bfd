package dev.vitae.resume.parsing.layout;

import dev.vitae.extraction.Word;
import dev.vitae.resume.parsing.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Entries whose text begins behind a colon on the line of their names ("2019 – 2021 | Clerk, Acme, Leeds: Kept the books."),
 * where most lines beside dates, at either side, have one. The text becomes a row of its own.
 */
final class RunInTexts {

    /** In words. */
    private static final int LONGEST_HEAD = 14;

    private static final Pattern SENTENCES = Pattern.compile("\\p{Ll}{3}\\. \\p{Lu}");

    private final Wording wording;

    RunInTexts(Wording wording) {
        this.wording = wording;
    }

    List<Row> parted(List<Row> rows) {
        List<Row> dated = rows.stream().filter(this::isDated).toList();
        long told = dated.stream().filter(row -> colon(text(row)) > 0).count();
        if (told < 2 || told * 3 < dated.size() * 2) {
            return rows;
        }
        List<Row> parted = new ArrayList<>();
        for (Row row : rows) {
            int colon = isDated(row) ? colon(text(row)) : 0;
            if (colon == 0) {
                parted.add(row);
                continue;
            }
            Cell whole = text(row);
            List<Word> words = whole.words();
            Cell names = new Cell(whole.page(), words.subList(0, colon)).withoutStop();
            parted.add(new Row(row.cells().stream()
                    .map(cell -> cell == whole ? names : cell)
                    .toList()));
            parted.add(new Row(List.of(flush(words.subList(colon, words.size()), whole))));
        }
        return parted;
    }

    private boolean isDated(Row row) {
        return row.cells().size() == 2
                && row.cells().stream()
                                .filter(cell -> wording.dates().isOnlyDate(cell.text()))
                                .count()
                        == 1
                && !text(row).startsWithBullet();
    }

    /** What stands beside the dates. */
    private Cell text(Row row) {
        return row.cells().get(wording.dates().isOnlyDate(row.first().text()) ? 1 : 0);
    }

    /** How many words stand before the text, with the one that has the colon: names between commas; 0 where none do. */
    private int colon(Cell cell) {
        List<Word> words = cell.words();
        for (int i = 1; i + 1 < words.size() && i < LONGEST_HEAD; i++) {
            if (words.get(i).text().endsWith(":")) {
                String head = new Cell(cell.page(), words.subList(0, i + 1)).text();
                boolean names = head.contains(", ")
                        && wording.labels().startOf(cell.text()).isEmpty();
                return names && Character.isUpperCase(words.get(i + 1).text().codePointAt(0)) && isText(cell, i + 1)
                        ? i + 1
                        : 0;
            }
        }
        return 0;
    }

    /** A sentence, no name that stands behind a colon. */
    private boolean isText(Cell cell, int from) {
        String text =
                new Cell(cell.page(), cell.words().subList(from, cell.words().size())).text();
        return SENTENCES.matcher(text).find()
                || !wording.degrees().in(text)
                        && !wording.schools().in(text)
                        && !wording.jobs().startsWith(text);
    }

    /** As if it began where its paragraph does, since all lines of text look so. */
    private static Cell flush(List<Word> text, Cell paragraph) {
        List<Word> words = new ArrayList<>(text);
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
        return new Cell(paragraph.page(), words);
    }
}
