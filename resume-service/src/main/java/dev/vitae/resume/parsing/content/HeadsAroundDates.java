package dev.vitae.resume.parsing.content;

import dev.vitae.extraction.Word;
import dev.vitae.resume.parsing.layout.Cell;
import dev.vitae.resume.parsing.layout.Row;
import dev.vitae.resume.parsing.wording.DateFinder;
import dev.vitae.resume.parsing.wording.DateSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Joins names whose line has dates at its right end, and so no room for the rest, with that rest on the line below
 * ("Clerk, University of      2019 – 2021" above "Leeds, Leeds").
 */
final class HeadsAroundDates {

    /** In points. */
    private static final float ALIGNED = 3;
    /** In em, that a word may be short of the room before the dates. */
    private static final float SPACE = 0.3f;
    /** In em, between lines. */
    private static final float NEAR = 0.6f;
    /** In words. */
    private static final int LONGEST_REST = 8;

    private final DateFinder dates;
    private final float right;

    private HeadsAroundDates(List<Row> rows, DateFinder dates) {
        this.dates = dates;
        this.right = (float) rows.stream()
                .flatMap(row -> row.cells().stream())
                .mapToDouble(Cell::right)
                .max()
                .orElse(0);
    }

    private record Head(List<Word> names, List<Word> dates, float room) {}

    static List<Row> joined(List<Row> rows, DateFinder dates) {
        HeadsAroundDates heads = new HeadsAroundDates(rows, dates);
        if (!heads.areFlush(rows)) {
            return rows;
        }
        List<Row> joined = new ArrayList<>();
        for (Row row : rows) {
            Row last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            Optional<Head> head = last == null ? Optional.empty() : heads.head(last);
            if (head.filter(open -> isRest(open, last, row)).isPresent()) {
                joined.set(joined.size() - 1, whole(head.get(), row));
            } else {
                joined.add(row);
            }
        }
        return joined;
    }

    /** Whether most ranges that end lines do so at the right edge, as in no text that is not set so. */
    private boolean areFlush(List<Row> rows) {
        List<Row> dated = rows.stream()
                .filter(row -> dates.find(row.text())
                        .filter(span -> span.range() && span.to() == row.text().length())
                        .isPresent())
                .toList();
        long flush = dated.stream().filter(row -> head(row).isPresent()).count();
        return flush > 1 && flush * 3 >= dated.size() * 2;
    }

    /** A line that ends in a range at the section's right edge. */
    private Optional<Head> head(Row row) {
        Cell end = row.cells().get(row.cells().size() - 1);
        if (row.cells().size() > 2
                || Math.abs(end.right() - right) > ALIGNED
                || row.first().startsWithBullet()) {
            return Optional.empty();
        }
        List<Word> words =
                row.cells().stream().flatMap(cell -> cell.words().stream()).toList();
        String text = row.text();
        int from = dates.find(text)
                .filter(span -> span.range() && span.to() == text.length())
                .map(DateSpan::from)
                .orElse(0);
        boolean parted = row.cells().size() == 2 && from != row.first().text().length() + 1;
        int at = 0;
        for (int i = parted ? words.size() : 0; i < words.size(); i++) {
            boolean beside = i > 0
                    && words.get(i).baseline() == words.get(i - 1).baseline()
                    && words.get(i).left() > words.get(i - 1).right();
            if (at == from && beside) {
                return Optional.of(new Head(
                        words.subList(0, i),
                        words.subList(i, words.size()),
                        words.get(i).left() - words.get(i - 1).right()));
            }
            at += words.get(i).text().length() + 1;
        }
        return Optional.empty();
    }

    /** Whether what stands below had no room before the dates, and goes on with what did not end there. */
    private static boolean isRest(Head head, Row row, Row below) {
        Cell rest = below.first();
        Word first = rest.words().get(0);
        Word last = head.names().get(head.names().size() - 1);
        boolean room = first.right() - first.left() + 2 * SPACE * first.size() < head.room();
        boolean open = last.text().matches(".*\\p{L}{2}[-\u00ad\u2010]|.*\\p{L},|\\p{Ll}{1,3}|&")
                || last.italic() && first.italic() && !head.dates().get(0).italic();
        return below.cells().size() == 1
                && open
                && !room
                && !rest.startsWithBullet()
                && rest.words().size() <= LONGEST_REST
                && Math.abs(rest.left() - row.first().left()) < ALIGNED
                && below.gapAfter(row) < NEAR * first.size();
    }

    private static Row whole(Head head, Row below) {
        List<Word> names = new ArrayList<>(head.names());
        List<Word> rest = new ArrayList<>(below.first().words());
        Word last = names.get(names.size() - 1);
        Word first = rest.get(0);
        if (last.text().matches(".*\\p{L}[-\u00ad\u2010]")
                && Character.isLowerCase(first.text().codePointAt(0))) {
            names.set(
                    names.size() - 1,
                    last.withText(last.text().substring(0, last.text().length() - 1) + first.text()));
            rest.remove(0);
        }
        names.addAll(rest);
        int page = below.page();
        Cell all = new Cell(page, names);
        boolean stop = all.text().endsWith(".") && all.text().matches(".*\\p{Ll}{3}\\.");
        return new Row(List.of(stop ? withoutStop(all) : all, new Cell(page, head.dates())));
    }

    private static Cell withoutStop(Cell cell) {
        List<Word> words = new ArrayList<>(cell.words());
        Word last = words.remove(words.size() - 1);
        words.add(last.withText(last.text().substring(0, last.text().length() - 1)));
        return new Cell(cell.page(), words);
    }
}
