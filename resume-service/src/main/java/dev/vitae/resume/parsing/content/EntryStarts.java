package dev.vitae.resume.parsing.content;

import dev.vitae.resume.parsing.layout.Cell;
import dev.vitae.resume.parsing.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Finds where entries begin in heads that follow each other: by their dates, the space between them, and their looks. */
final class EntryStarts {

    private final Wording wording;

    EntryStarts(Wording wording) {
        this.wording = wording;
    }

    /** Indexes of the rows that begin an entry, but for the first. */
    List<Integer> of(List<EntryRow> block) {
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
        boolean margin = offset == 0 && dated.stream().allMatch(i -> beginsWithDates(block.get(i)));
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
    boolean beginsWithDates(EntryRow row) {
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
