package dev.vitae.resume.parsing.layout;

import dev.vitae.resume.parsing.wording.SectionKind;
import dev.vitae.resume.parsing.wording.Wording;
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
    /** In lines, how far below the first one of an entry its dates stand. */
    private static final int DATES_BELOW = 2;

    private final List<List<Row>> pages;

    private final Wording wording;

    LookAlikes(List<List<Cell>> pages, Wording wording) {
        this.wording = wording;
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

    /** Lines above dates right below a known heading, and those like them below it: no heading has but a heading below it. */
    private List<Cell> entries(List<Row> page, Map<Cell, SectionKind> headings) {
        List<Cell> entries = new ArrayList<>();
        boolean below = false;
        boolean inside = false;
        for (int i = 0; i < page.size(); i++) {
            Cell cell = page.get(i).first();
            boolean heading = headings.containsKey(cell);
            boolean known = heading && wording.headings().about(cell.text()).isPresent();
            inside = !known && (inside || heading && below && isAboveDates(page, i));
            if (heading && inside) {
                entries.add(cell);
            }
            below = known && page.get(i).cells().size() == 1;
        }
        return entries;
    }

    private boolean isAboveDates(List<Row> page, int at) {
        return page.stream()
                .skip(at + 1)
                .limit(DATES_BELOW)
                .flatMap(row -> row.cells().stream())
                .anyMatch(cell -> !cell.startsWithBullet()
                        && wording.dates().find(cell.text()).isPresent());
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
