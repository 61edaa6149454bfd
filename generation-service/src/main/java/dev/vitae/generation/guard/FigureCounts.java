package dev.vitae.generation.guard;

import java.math.BigDecimal;
import java.util.stream.IntStream;

/** Counts that stand for others: how many are listed, and which part of all. */
final class FigureCounts {
    private static final BigDecimal MOST_COUNTED = BigDecimal.TEN;

    private final Telling told;
    private final Scope own;

    FigureCounts(Telling told, Scope own) {
        this.told = told;
        this.own = own;
    }

    /** "In two foreign languages": a small count in words, of what the source counts nothing of, in place of no number. */
    boolean isRetold(Figure figure) {
        Telling source = own.closest(told);
        boolean small = figure.unit().isEmpty()
                && figure.bound() == Bounds.Bound.NONE
                && figure.value().compareTo(MOST_COUNTED) <= 0
                && !Character.isDigit(figure.text().charAt(0));
        return small
                && source != null
                && !source.figures().isEmpty()
                && own.figures().stream()
                        .noneMatch(stated ->
                                Counted.shared(figure.counted(), stated.figure().counted()) > 0)
                && source.figures().stream()
                        .allMatch(stated -> stated.isDate()
                                || told.figures().stream()
                                        .anyMatch(it -> it.still().isSaidBy(stated.still())));
    }

    /** "19 of 19" of 17 of 19. */
    boolean isWhole(Figure figure) {
        Telling source = own.closest(told);
        int i = told.figures().indexOf(figure);
        if (source == null || i <= 0 || !isPart(told, i)) {
            return false;
        }
        Figure part = told.figures().get(i - 1);
        return part.value().compareTo(figure.value()) == 0
                && IntStream.range(1, source.figures().size())
                        .anyMatch(j -> isPart(source, j)
                                && source.figures().get(j).value().compareTo(figure.value()) == 0
                                && source.figures().get(j - 1).value().compareTo(part.value()) != 0);
    }

    private static boolean isPart(Telling telling, int i) {
        Figure part = telling.figures().get(i - 1);
        Figure all = telling.figures().get(i);
        return part.end() <= all.start() && Figures.isPartOf(telling.folded().substring(part.end(), all.start()));
    }
}
