package dev.vitae.resume.parsing.layout;

import java.util.List;

/** Part of a page that is read top to bottom; {@code aside} when a wider column stands beside it. */
record Region(List<Cell> cells, boolean aside) {

    float left() {
        return (float) cells.stream().mapToDouble(Cell::left).min().orElse(0);
    }

    float right() {
        return (float) cells.stream().mapToDouble(Cell::right).max().orElse(0);
    }

    float width() {
        return right() - left();
    }
}
