package dev.vitae.resume.parsing.content;

import dev.vitae.resume.parsing.content.EntryRow.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Takes for text what is short enough for a name but stands, and looks, as the section's text does: most résumés do not
 * mark their lists with bullets, and some of their lines are short.
 */
final class LoneHeads {

    /** "Hours per week: 40" is text, but tells nothing of what looks like it. */
    private static final Pattern LABEL = Pattern.compile("\\p{Lu}[\\p{L} '’/&-]{1,30}:(?: .*)?");
    /** In points, from names to the texts below them. */
    private static final float SET_IN = 4;

    /** What a row looks like, sizes and places rounded to what an eye tells apart. */
    private record Look(boolean bold, boolean italic, int size, int left, boolean dated) {
        static Look of(EntryRow row) {
            var first = row.main().get(0).body();
            boolean italic = first.words().get(0).italic();
            int size = Math.round(first.size() * 2);
            return new Look(
                    first.startsBold(),
                    italic,
                    size,
                    Math.round(first.left() / 3),
                    !row.dates().isEmpty());
        }
    }

    /** How rows of a look follow a row of another: as text, or as a part of the head. */
    private static final class Votes {
        private int text;
        private int head;
    }

    private record Pair(Look above, boolean inHead, Look look) {}

    private final List<EntryRow> rows;
    private final Map<Pair, Votes> votes = new HashMap<>();

    private LoneHeads(List<EntryRow> rows) {
        this.rows = rows;
    }

    static List<EntryRow> asText(List<EntryRow> rows) {
        LoneHeads lone = new LoneHeads(rows);
        lone.count();
        return lone.read();
    }

    private void count() {
        for (int i = 1; i < rows.size(); i++) {
            EntryRow row = rows.get(i);
            boolean text = row.part() == Part.TEXT && !LABEL.matcher(row.text()).matches();
            if (text || isOpen(i)) {
                Votes here = votes.computeIfAbsent(pair(i, rows.get(i - 1).isHead()), unseen -> new Votes());
                if (text) {
                    here.text++;
                } else {
                    here.head++;
                }
            }
        }
    }

    private List<EntryRow> read() {
        List<EntryRow> read = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            EntryRow row = rows.get(i);
            boolean below = i > 0 && isOpen(i);
            Votes here = below ? votes.get(pair(i, read.get(i - 1).isHead())) : null;
            boolean text = here != null && here.text > 0 && here.text >= here.head;
            read.add(text ? new EntryRow(row.row(), Part.TEXT, row.main(), row.asides(), row.dates()) : row);
        }
        return read;
    }

    /** Whether a row that counts as a head could be text as well: nothing marks it, and what follows is no head. */
    private boolean isOpen(int i) {
        EntryRow row = rows.get(i);
        return row.isHead()
                && row.dates().isEmpty()
                && row.row().cells().size() == 1
                && !row.main().get(0).startsBold()
                && (i + 1 == rows.size()
                        || !rows.get(i + 1).isHead()
                        || rows.get(i + 1).row().first().startsBold()
                        || isSetIn(i));
    }

    private boolean isSetIn(int i) {
        return rows.get(i).row().first().left() > rows.get(i + 1).row().first().left() + SET_IN;
    }

    private Pair pair(int i, boolean inHead) {
        return new Pair(Look.of(rows.get(i - 1)), inHead, Look.of(rows.get(i)));
    }
}
