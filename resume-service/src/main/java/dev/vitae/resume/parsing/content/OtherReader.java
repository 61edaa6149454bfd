package dev.vitae.resume.parsing.content;

import dev.vitae.resume.parsing.layout.Cell;
import dev.vitae.resume.parsing.layout.Row;
import dev.vitae.resume.parsing.wording.Wording;
import java.util.ArrayList;
import java.util.List;

/** Sections without a home of their own: their text, entry by entry. */
final class OtherReader {

    private final Wording wording;
    private final EntrySplitter splitter;

    OtherReader(Wording wording) {
        this.wording = wording;
        this.splitter = new EntrySplitter(wording);
    }

    /** One text per entry; an entry's lines are parted by {@code \n}. */
    List<String> read(List<Row> rows) {
        List<EntryRow> all = EntryRows.of(rows, wording);
        boolean plain = all.stream().noneMatch(EntryRow::isHead);
        List<String> entries = new ArrayList<>();
        if (plain) {
            EntryDraft draft = new EntryDraft();
            all.forEach(draft::add);
            entries.addAll(draft.body());
            entries.addAll(draft.links());
            return entries;
        }
        for (EntryDraft draft : splitter.split(rows)) {
            List<String> lines = new ArrayList<>();
            draft.head().forEach(row -> lines.add(LineJoin.join(List.of(text(row.main())))));
            draft.asides().forEach(aside -> lines.add(aside.text()));
            lines.addAll(draft.body());
            lines.addAll(draft.links());
            if (!lines.isEmpty()) {
                entries.add(String.join("\n", lines));
            }
        }
        return entries;
    }

    private static String text(List<Cell> cells) {
        List<Cell> bare = new ArrayList<>(cells);
        bare.set(0, bare.get(0).body());
        return new Row(bare).text();
    }

    /** Paragraphs, joined over line ends. */
    String paragraphs(List<Row> rows) {
        List<String> paragraphs = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        Row previous = null;
        for (Row row : rows) {
            boolean apart =
                    previous != null && row.gapAfter(previous) > row.first().size();
            if (!lines.isEmpty() && (apart || row.first().startsWithBullet())) {
                paragraphs.add(LineJoin.join(lines));
                lines = new ArrayList<>();
            }
            lines.add(text(row.cells()));
            previous = row;
        }
        if (!lines.isEmpty()) {
            paragraphs.add(LineJoin.join(lines));
        }
        return String.join("\n", paragraphs);
    }
}
