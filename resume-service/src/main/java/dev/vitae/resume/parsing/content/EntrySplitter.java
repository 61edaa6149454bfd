package dev.vitae.resume.parsing.content;

import dev.vitae.resume.parsing.layout.Cell;
import dev.vitae.resume.parsing.layout.Row;
import dev.vitae.resume.parsing.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Cuts a section into entries. A head after a list or text starts one; within a run of heads the dates do, since an
 * entry has one range of them; how far below its start an entry's dates stand is learned from the section itself.
 */
final class EntrySplitter {

    private final Wording wording;

    EntrySplitter(Wording wording) {
        this.wording = wording;
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
            boolean continues = dated && !isDated(block) && !drafts.isEmpty() && !looksLike(block.get(0), model);
            if (continues) {
                EntryDraft last = drafts.get(drafts.size() - 1);
                block.forEach(row -> addToBody(last, row));
            } else {
                drafts.addAll(drafts(block));
            }
        }
        return drafts;
    }

    /** Whether each entry begins with its dates, as the first one does. */
    private boolean areDatesFirst(List<EntryRow> rows) {
        List<EntryRow> dated =
                rows.stream().filter(row -> row.isHead() && !row.dates().isEmpty()).toList();
        return dated.size() > 1 && rows.get(0) == dated.get(0) && dated.stream().allMatch(this::startsWithDates);
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
        List<Integer> starts = starts(block);
        List<EntryDraft> drafts = new ArrayList<>();
        for (int i = 0; i < block.size(); i++) {
            if (drafts.isEmpty() || starts.contains(i)) {
                drafts.add(new EntryDraft());
            }
            drafts.get(drafts.size() - 1).add(block.get(i));
        }
        return drafts;
    }

    private List<Integer> starts(List<EntryRow> block) {
        List<Integer> dated = new ArrayList<>();
        int heads = 0;
        while (heads < block.size() && isOfHead(block.get(heads))) {
            if (!block.get(heads).dates().isEmpty()) {
                dated.add(heads);
            }
            heads++;
        }
        List<Integer> starts = new ArrayList<>();
        if (dated.isEmpty()) {
            return undatedStarts(block, heads);
        }
        int offset = dated.get(0);
        boolean margin = offset == 0 && dated.stream().allMatch(i -> startsWithDates(block.get(i)));
        for (int i = 1; i < dated.size(); i++) {
            starts.add(margin ? dated.get(i) : start(block, dated.get(i - 1), dated.get(i), offset));
        }
        for (int i = dated.get(dated.size() - 1) + 1; i < heads; i++) {
            if (isNewPage(block, i) && isName(block.get(i)) && isName(block.get(0)) && !isName(block.get(i - 1))) {
                starts.add(i);
            }
        }
        return starts;
    }

    private static boolean isOfHead(EntryRow row) {
        return row.isHead() || row.part() == EntryRow.Part.DETAIL;
    }

    /** As a row does whose dates stand in the left margin. */
    private boolean startsWithDates(EntryRow row) {
        return wording.dates()
                .find(row.row().first().text())
                .filter(span -> span.from() == 0)
                .isPresent();
    }

    private static boolean isNewPage(List<EntryRow> block, int i) {
        return block.get(i).row().page() != block.get(i - 1).row().page();
    }

    /** Whether the row stands above the one before: a form's rows come in another order than they are read in. */
    private static boolean isAbove(List<EntryRow> block, int i) {
        return block.get(i).row().top() < block.get(i - 1).row().top();
    }

    /** Whether what is no date in the row is in bold. */
    private boolean isName(EntryRow row) {
        return row.row().cells().stream()
                .filter(cell -> !wording.dates().isOnlyDate(cell.text()))
                .findFirst()
                .map(Cell::startsBold)
                .orElse(false);
    }

    /** Heads without any date: each of several names, or each that looks like the first starts an entry, if others stand between them. */
    private List<Integer> undatedStarts(List<EntryRow> block, int heads) {
        List<Integer> starts = new ArrayList<>();
        if (block.subList(0, heads).stream().allMatch(this::hasSeveralNames)) {
            return IntStream.range(1, heads).boxed().toList();
        }
        EntryRow first = block.get(0);
        boolean varied = block.subList(0, heads).stream()
                .anyMatch(row ->
                        row.row().first().startsBold() != first.row().first().startsBold());
        for (int i = 1; varied && i < heads; i++) {
            Cell cell = block.get(i).row().first();
            boolean again = cell.startsBold() == first.row().first().startsBold()
                    && block.get(i - 1).row().first().startsBold() != cell.startsBold();
            if (again) {
                starts.add(i);
            }
        }
        return starts;
    }

    /** "Baker – Crumb & Co": an entry in one line. */
    private boolean hasSeveralNames(EntryRow row) {
        EntryDraft line = new EntryDraft();
        line.add(row);
        return new Pieces(wording).of(line).size() > 1;
    }

    private static int start(List<EntryRow> block, int lastDated, int dated, int offset) {
        int best = Math.max(dated - offset, lastDated + 1);
        float widest = 0;
        float narrowest = Float.MAX_VALUE;
        int widestAt = best;
        for (int i = lastDated + 1; i <= dated; i++) {
            if (isNewPage(block, i) || isAbove(block, i)) {
                return best;
            }
            float gap = block.get(i).row().gapAfter(block.get(i - 1).row());
            narrowest = Math.min(narrowest, gap);
            if (gap > widest) {
                widest = gap;
                widestAt = i;
            }
        }
        float inside = insideGap(block, lastDated, offset, narrowest);
        return widest > inside + 2.5f ? widestAt : best;
    }

    /** The space between the lines of the entry before. */
    private static float insideGap(List<EntryRow> block, int lastDated, int offset, float narrowest) {
        float inside = narrowest;
        for (int i = Math.max(1, lastDated - offset + 1); i <= lastDated; i++) {
            inside = Math.max(
                    inside, block.get(i).row().gapAfter(block.get(i - 1).row()));
        }
        return inside;
    }
}
