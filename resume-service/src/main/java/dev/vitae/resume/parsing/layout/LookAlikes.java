package dev.vitae.resume.parsing.layout;

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

    LookAlikes(List<List<Cell>> pages) {
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
        again.stream().filter(cell -> headings.get(cell) == SectionKind.OTHER).forEach(headings::remove);
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
