package dev.vitae.resume.parsing.content;

import dev.vitae.resume.parsing.content.EntryRow.Part;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds text that stands among the names of an entry, as what a company does or who the client was, so that it does not cut
 * the entry in two: names stand above and below it, and only those or these have dates.
 */
final class TextInHeads {

    /** In points. */
    private static final float SAME_SIZE = 0.6f;

    private final List<EntryRow> rows;

    private TextInHeads(List<EntryRow> rows) {
        this.rows = rows;
    }

    static List<EntryRow> asDetails(List<EntryRow> rows) {
        TextInHeads text = new TextInHeads(rows);
        List<EntryRow> read = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            EntryRow row = rows.get(i);
            read.add(
                    text.isAmongNames(i)
                            ? new EntryRow(row.row(), Part.DETAIL, row.main(), row.asides(), row.dates())
                            : row);
        }
        return read;
    }

    private boolean isAmongNames(int at) {
        boolean inside = rows.get(at).part() == Part.TEXT
                && rows.get(at).dates().isEmpty()
                && !RunningText.areSentences(rows.get(at).main().get(0))
                && at > 0
                && at + 1 < rows.size()
                && rows.get(at - 1).isHead()
                && rows.get(at + 1).isHead();
        if (!inside) {
            return false;
        }
        int first = at;
        while (first > 0 && rows.get(first - 1).isHead()) {
            first--;
        }
        int end = at + 1;
        while (end < rows.size() && rows.get(end).isHead()) {
            end++;
        }
        boolean datedAbove = isDated(rows.subList(first, at));
        boolean datedBelow = isDated(rows.subList(at + 1, end));
        return datedAbove != datedBelow && !looksLike(rows.get(first), rows.get(at + 1));
    }

    private static boolean isDated(List<EntryRow> heads) {
        return heads.stream().anyMatch(row -> !row.dates().isEmpty());
    }

    private static boolean looksLike(EntryRow one, EntryRow other) {
        var a = one.row().first();
        var b = other.row().first();
        return a.startsBold() == b.startsBold()
                && a.words().get(0).italic() == b.words().get(0).italic()
                && Math.abs(a.size() - b.size()) < SAME_SIZE;
    }
}
