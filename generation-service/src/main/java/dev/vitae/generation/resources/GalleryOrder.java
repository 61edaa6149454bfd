package dev.vitae.generation.resources;

import dev.vitae.kit.problem.Problem;
import java.util.Locale;
import java.util.stream.Stream;

/** What the gallery goes by, the highest first; of the same the newer one. */
enum GalleryOrder {
    NEWEST("created_at"),
    MOST_FORKED("fork_count"),
    MOST_USED("execution_count");

    private final String column;

    GalleryOrder(String column) {
        this.column = column;
    }

    /** {@link #NEWEST} where none is given. Fails with 400 {@code sort_invalid}. */
    static GalleryOrder of(String text) {
        return Stream.of(values())
                .filter(order -> text == null || order.text().equals(text))
                .findFirst()
                .orElseThrow(() -> Problem.badRequest("sort_invalid", "sort is newest, most_forked or most_used."));
    }

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    String column() {
        return column;
    }

    /** Before everything there is. */
    String beginning() {
        return this == NEWEST ? "infinity" : String.valueOf(Long.MAX_VALUE);
    }
}
