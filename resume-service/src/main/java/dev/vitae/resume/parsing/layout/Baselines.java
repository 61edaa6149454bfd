package dev.vitae.resume.parsing.layout;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The cells of a page by their base lines, so that what stands on or near a line is found without looking at all. */
final class Baselines {

    /** In em: what stands beside each other in other sizes may differ by a point or two. */
    private static final float SAME_LINE = 0.2f;

    private final NavigableMap<Float, List<Cell>> cells = new TreeMap<>();

    Baselines(Collection<Cell> some) {
        add(some);
    }

    void add(Collection<Cell> more) {
        more.forEach(cell ->
                cells.computeIfAbsent(cell.baseline(), key -> new ArrayList<>()).add(cell));
    }

    /** Those whose base line lies between the two, from top to bottom. */
    Stream<Cell> between(float top, float bottom) {
        return top < bottom
                ? cells.subMap(top, false, bottom, false).values().stream().flatMap(List::stream)
                : Stream.empty();
    }

    /** Those on the cell's line, itself included. */
    Stream<Cell> beside(Cell cell) {
        float near = SAME_LINE * cell.size();
        return between(cell.baseline() - near, cell.baseline() + near);
    }
}
