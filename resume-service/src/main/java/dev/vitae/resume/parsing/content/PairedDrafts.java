package dev.vitae.resume.parsing.content;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Puts entries together that were cut in two each: dates with where it was, and below them, without dates of its own, what
 * somebody was and did there, over and over, as federal résumés have it.
 */
final class PairedDrafts {

    /** Of halves: an entry may have no dates, two in a row with the same break are no chance. */
    private static final int FEWEST = 4;

    private PairedDrafts() {}

    static List<EntryDraft> joined(List<EntryDraft> drafts) {
        boolean pairs = drafts.size() >= FEWEST
                && drafts.size() % 2 == 0
                && IntStream.range(0, drafts.size())
                        .allMatch(i -> i % 2 == 0 ? isDated(drafts.get(i)) : isRest(drafts.get(i)));
        if (!pairs) {
            return drafts;
        }
        List<EntryDraft> joined = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i += 2) {
            EntryDraft whole = drafts.get(i);
            whole.addAll(drafts.get(i + 1));
            joined.add(whole);
        }
        return joined;
    }

    /** Dates and names, with no list below them. */
    private static boolean isDated(EntryDraft draft) {
        return !draft.dates().isEmpty()
                && !draft.head().isEmpty()
                && draft.head().get(0).row().first().startsBold()
                && draft.body().size() <= 1;
    }

    private static boolean isRest(EntryDraft draft) {
        return draft.dates().isEmpty()
                && draft.head().size() == 1
                && draft.head().get(0).row().first().startsBold()
                && draft.body().size() > 1;
    }
}
