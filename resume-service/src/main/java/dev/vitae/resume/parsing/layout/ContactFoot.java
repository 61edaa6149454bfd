package dev.vitae.resume.parsing.layout;

import dev.vitae.resume.parsing.wording.SectionKind;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The last line of a page or of the text that says how to reach the person: it belongs to no section above it. */
final class ContactFoot {

    private static final Pattern EMAIL = Pattern.compile("\\S+@\\S+\\.\\w+");
    private static final Pattern ADDRESS =
            Pattern.compile("(?i)(?:https?://|www\\.)?[\\w-]+(?:\\.[\\w-]+)*\\.[a-z]{2,}(?:/\\S*)?");
    private static final Pattern BETWEEN = Pattern.compile("\\s+[|/·•,–—-]\\s+|,\\s+");
    private static final int MOST_WORDS = 16;
    /** In em, the white space above a line of the page's own. */
    private static final float APART = 2;

    /** Other people's addresses stand in these, and one's own are read there anyway. */
    private static final Set<SectionKind> KEEP = Set.of(SectionKind.OTHER, SectionKind.CONTACT, SectionKind.LINKS);

    private ContactFoot() {}

    static boolean is(List<Row> rows, int index, SectionKind inside) {
        Row row = rows.get(index);
        boolean last = index + 1 == rows.size() || rows.get(index + 1).page() != row.page();
        if (!last || inside == null || KEEP.contains(inside) || row.first().startsWithBullet()) {
            return false;
        }
        List<String> pieces = row.cells().stream()
                .flatMap(cell -> BETWEEN.splitAsStream(cell.text()))
                .toList();
        boolean several = pieces.size() > 1 && row.text().split(" ").length <= MOST_WORDS;
        boolean apart = index > 0
                && row.gapAfter(rows.get(index - 1)) > APART * row.first().size();
        return several && EMAIL.matcher(row.text()).find()
                || apart
                        && several
                        && pieces.stream()
                                .anyMatch(piece -> ADDRESS.matcher(piece).matches());
    }
}
