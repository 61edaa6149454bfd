package dev.vitae.resume.parsing.layout;

import java.util.ArrayList;
import java.util.List;

/** One column followed over all pages. */
final class Flow {

    private final float left;
    private final float right;
    private final List<Row> rows = new ArrayList<>();

    Flow(Region first) {
        this.left = first.left();
        this.right = first.right();
    }

    boolean goesOnIn(Region region) {
        float shared = Math.min(right, region.right()) - Math.max(left, region.left());
        return shared > 0.5f * Math.min(right - left, region.width());
    }

    void add(Region region) {
        rows.addAll(Row.of(region.cells()));
    }

    List<Row> rows() {
        return rows;
    }
}
