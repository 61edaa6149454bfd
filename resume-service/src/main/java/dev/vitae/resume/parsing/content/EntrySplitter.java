package dev.vitae.resume.parsing.content;

import dev.vitae.resume.parsing.layout.Cell;
import dev.vitae.resume.parsing.layout.Row;
import dev.vitae.resume.parsing.wording.Wording;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a section into entries. A head after a list or text starts one; within a run of heads the dates do, since an
 * entry has one range of them; how far below its start an entry's dates stand is learned from the section itself.
 */
final class EntrySplitter {

    private final Wording wording;
    private final EntryStarts starts;

    EntrySplitter(Wording wording) {
        this.wording = wording;
        this.starts = new EntryStarts(wording);
    }

    List<EntryDraft> split(List<Row> rows) {
        List<EntryRow> all = EntryRows.of(rows, wording);
        List<List<EntryRow>> blocks = blocks(all);
        boolean dated = blocks.stream().anyMatch(EntrySplitter::isDated);
        EntryRow model = blocks.stream()
                .filter(block -> isDated(block) && block.get(0).isHead())
                .map(block -> block.get(0))
                .findFirst()
                .orElse(null);
        List<EntryDraft> drafts = new ArrayList<>();
        boolean margin = areDatesFirst(all);
        for (List<EntryRow> written : blocks) {
            List<EntryRow> block = margin ? fromDates(written, drafts) : written;
            boolean continues = dated
                    && !isDated(block)
                    && !drafts.isEmpty()
                    && (!looksLike(block.get(0), model) || isSubheading(block.get(0), all));
            if (continues) {
                EntryDraft last = drafts.get(drafts.size() - 1);
                block.forEach(row -> addToBody(last, row));
            } else {
                drafts.addAll(drafts(block));
            }
        }
        return PairedDrafts.joined(drafts);
    }

    /** Whether each entry begins with its dates, as the first one does. */
    private boolean areDatesFirst(List<EntryRow> rows) {
        List<EntryRow> dated = rows.stream()
                .filter(row -> row.isHead() && !row.dates().isEmpty())
                .toList();
        return dated.size() > 1 && rows.get(0) == dated.get(0) && dated.stream().allMatch(starts::beginsWithDates);
    }

    /** The block without what stands above its dates: that still belongs to the entry before. */
    private static List<EntryRow> fromDates(List<EntryRow> block, List<EntryDraft> drafts) {
        int first = 0;
        while (first < block.size() && block.get(first).dates().isEmpty()) {
            first++;
        }
        if (first == block.size() || drafts.isEmpty()) {
            return block;
        }
        EntryDraft last = drafts.get(drafts.size() - 1);
        block.subList(0, first).forEach(row -> addToBody(last, row));
        return block.subList(first, block.size());
    }

    private static void addToBody(EntryDraft draft, EntryRow row) {
        if (row.isHead()) {
            draft.addAsText(row);
        } else {
            draft.add(row);
        }
    }

    /** Heads and what follows them, until the next heads. */
    private static List<List<EntryRow>> blocks(List<EntryRow> rows) {
        List<List<EntryRow>> blocks = new ArrayList<>();
        boolean inBody = true;
        for (EntryRow row : rows) {
            boolean aside = row.part() == EntryRow.Part.LINK || row.part() == EntryRow.Part.DETAIL;
            if (blocks.isEmpty() || row.isHead() && inBody) {
                blocks.add(new ArrayList<>());
            }
            blocks.get(blocks.size() - 1).add(row);
            inBody = aside ? inBody : !row.isHead();
        }
        return blocks;
    }

    /** Whether a line without dates comes again among other texts, as headings within entries do ("Key achievements"). */
    private static boolean isSubheading(EntryRow row, List<EntryRow> all) {
        return row.row().cells().size() == 1
                && all.stream()
                                .filter(other -> other.isHead() && other.text().equals(row.text()))
                                .count()
                        > 1;
    }

    private static boolean isDated(List<EntryRow> block) {
        return block.stream().anyMatch(row -> !row.dates().isEmpty());
    }

    private static boolean looksLike(EntryRow row, EntryRow model) {
        if (model == null || !row.isHead()) {
            return false;
        }
        Cell a = row.row().first();
        Cell b = model.row().first();
        return a.startsBold() == b.startsBold()
                && Math.abs(a.size() - b.size()) < 0.6f
                && Math.abs(a.left() - b.left()) < 3
                && (a.startsBold()
                        || a.size() > 10.9f
                                && model.row().cells().size()
                                        == row.row().cells().size());
    }

    private List<EntryDraft> drafts(List<EntryRow> block) {
        List<Integer> begins = starts.of(block);
        List<EntryDraft> drafts = new ArrayList<>();
        for (int i = 0; i < block.size(); i++) {
            if (drafts.isEmpty() || begins.contains(i)) {
                drafts.add(new EntryDraft());
            }
            drafts.get(drafts.size() - 1).add(block.get(i));
        }
        return drafts;
    }
}
