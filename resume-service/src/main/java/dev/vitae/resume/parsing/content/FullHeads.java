package dev.vitae.resume.parsing.content;

import dev.vitae.resume.parsing.content.EntryRow.Part;
import dev.vitae.resume.parsing.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;

/**
 * Takes for text what stands below lines that say who, where and when at once ("Clerk, Acme, Leeds | 2019 – 2021"), however
 * short it is: where most dated lines of a section do so and it begins with one, names stand nowhere else.
 */
final class FullHeads {

    private static final Pattern NAME = Pattern.compile("\\p{Lu}\\p{L}");

    private final Wording wording;

    private FullHeads(Wording wording) {
        this.wording = wording;
    }

    static List<EntryRow> belowAsText(List<EntryRow> rows, Wording wording) {
        List<EntryRow> dated = rows.stream().filter(FullHeads::isDated).toList();
        FullHeads heads = new FullHeads(wording);
        boolean full = dated.size() > 1
                && rows.get(0) == dated.get(0)
                && dated.stream().filter(heads::isFull).count() * 3 >= dated.size() * 2
                && !heads.haveNamesBelow(rows);
        if (!full) {
            return rows;
        }
        List<EntryRow> read = new ArrayList<>();
        for (EntryRow row : rows) {
            boolean text = row.isHead()
                    && row.dates().isEmpty()
                    && row.main().size() == 1
                    && !row.main().get(0).startsBold();
            read.add(text ? new EntryRow(row.row(), Part.TEXT, row.main(), row.asides(), row.dates()) : row);
        }
        return read;
    }

    /**
     * Whether one line without dates stands below each line with them, above texts or lists, and most of those lines end in a
     * place or name a company or school: the comma above is within a title then ("First Officer, Boeing 737").
     */
    private boolean haveNamesBelow(List<EntryRow> rows) {
        int dated = 0;
        int named = 0;
        for (int i = 0; i < rows.size(); i++) {
            if (!isDated(rows.get(i))) {
                continue;
            }
            boolean one = i + 1 < rows.size()
                    && isName(rows.get(i + 1))
                    && (i + 2 == rows.size() || !isName(rows.get(i + 2)));
            if (!one) {
                return false;
            }
            dated++;
            named += isSomebody(rows.get(i + 1).text()) ? 1 : 0;
        }
        return named * 2 >= dated;
    }

    private static boolean isName(EntryRow row) {
        return row.isHead() && row.dates().isEmpty();
    }

    private boolean isSomebody(String text) {
        List<String> parts = Pieces.atCommas(text);
        boolean place = parts.size() > 1
                && (wording.places().isPlace(parts.get(parts.size() - 1))
                        || wording.places().isRegionOrPlace(parts.get(parts.size() - 1)));
        return place
                || new JobEvidence(wording).of(text) < 0
                || wording.schools().in(text);
    }

    private static boolean isDated(EntryRow row) {
        return row.isHead() && !row.dates().isEmpty();
    }

    /** Whether a part of the row is a position and another a company, or the one a degree and the other a school. */
    private boolean isFull(EntryRow row) {
        EntryDraft line = new EntryDraft();
        line.add(row);
        List<String> parts = new Pieces(wording)
                .of(line).stream()
                        .filter(piece -> !wording.places().isPlace(piece.text()))
                        .flatMap(piece -> Pieces.atCommas(piece.text()).stream())
                        .filter(part ->
                                NAME.matcher(part).find() && !wording.places().isPlace(part))
                        .toList();
        return haveBoth(parts, new JobEvidence(wording)::of, 0) || haveBoth(parts, new StudyEvidence(wording)::of, -1);
    }

    private static boolean haveBoth(List<String> parts, ToIntFunction<String> evidence, int where) {
        return parts.stream().anyMatch(part -> evidence.applyAsInt(part) > 1)
                && parts.stream().anyMatch(part -> evidence.applyAsInt(part) <= where);
    }
}
