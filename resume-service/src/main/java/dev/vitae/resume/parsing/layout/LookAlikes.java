package dev.vitae.resume.parsing.layout;

import dev.vitae.resume.parsing.wording.Headings;
import dev.vitae.resume.parsing.wording.SectionKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lines that look like headings and are none: labels, which come again within a page, and titles of entries, which stand
 * closer to the text above them than any heading does whose words are known.
 */
final class LookAlikes {

    /** In em, how much closer. */
    private static final float CLOSER = 0.5f;
    /** In lines, how far above text is looked for. */
    private static final int NEAR = 20;

    private final List<List<Row>> pages;

    private final Headings known;

    LookAlikes(List<List<Cell>> pages, Headings known) {
        this.known = known;
        this.pages = pages.stream().map(Row::of).toList();
    }

    void dropFrom(Map<Cell, SectionKind> headings) {
        Map<Cell, Float> spaces = new HashMap<>();
        List<Cell> again = new ArrayList<>();
        for (List<Row> page : pages) {
            Map<String, Integer> texts = new HashMap<>();
            List<Cell> onPage = new ArrayList<>();
            for (int i = 0; i < page.size(); i++) {
                for (Cell cell : page.get(i).cells()) {
                    if (headings.containsKey(cell)) {
                        texts.merge(cell.text(), 1, Integer::sum);
                        onPage.add(cell);
                        space(page, i, cell, headings).ifPresent(space -> spaces.put(cell, space));
                    }
                }
            }
            onPage.stream().filter(cell -> texts.get(cell.text()) > 1).forEach(again::add);
        }
        float least = (float) spaces.entrySet().stream()
                .filter(space -> headings.get(space.getKey()) != SectionKind.OTHER)
                .mapToDouble(Map.Entry::getValue)
                .min()
                .orElse(0);
        spaces.entrySet().stream()
                .filter(space ->
                        space.getValue() < least - CLOSER * space.getKey().size())
                .forEach(space -> again.add(space.getKey()));
        pages.forEach(page -> entries(page, headings).forEach(again::add));
        again.stream().filter(cell -> headings.get(cell) == SectionKind.OTHER).forEach(headings::remove);
    }

    /** Lines right below a known heading, and those like them below it: no heading has but a heading below it. */
    private List<Cell> entries(List<Row> page, Map<Cell, SectionKind> headings) {
        List<Cell> entries = new ArrayList<>();
        Cell last = null;
        boolean inside = false;
        for (Row row : page) {
            Cell cell = row.first();
            boolean heading = headings.containsKey(cell);
            boolean unknown = heading && known.about(cell.text()).isEmpty();
            inside = heading && !unknown ? false : inside || unknown && last != null && last.bottom() < cell.top();
            if (unknown && inside) {
                entries.add(cell);
            }
            last = heading && !unknown && row.cells().size() == 1 ? cell : null;
        }
        return entries;
    }

    /** The space between a line and the text above it; empty at the top of a page and below another heading. */
    private static Optional<Float> space(List<Row> page, int at, Cell cell, Map<Cell, SectionKind> headings) {
        for (int i = at - 1; i >= Math.max(0, at - NEAR); i--) {
            for (Cell above : page.get(i).cells()) {
                if (above.left() < cell.right() && above.right() > cell.left()) {
                    return headings.containsKey(above) ? Optional.empty() : Optional.of(cell.top() - above.bottom());
                }
            }
        }
        return Optional.empty();
    }
}
