package dev.vitae.generation.guard;

import dev.vitae.generation.guard.Cues.Cue;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/** Numbers that count little: one of something, and ranks of order, which only matter where the source ranks. */
final class FigureRanks {
    /** "No. 1", "Platz 1", 1位: a rank, and not one of something. */
    private static final Pattern GRADED = Pattern.compile("(?:#|№|第|(?<!\\p{L})(?:no|nr|n[o°]|num|number|numero"
            + "|nummer|platz|rang|rank|ranked|place|puesto|posto|lugar|plaats|номер|место)\\.?)\\s?$");

    private static final Pattern GRADE = Pattern.compile(
            "^(?:\\.? (?:Platz|Rang|Preis|place|prize|rank|puesto|premio|posto|lugar|plaats|prijs|место)|級|级|位|等)");

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final Telling told;
    private final Scope own;

    FigureRanks(Telling told, Scope own) {
        this.told = told;
        this.own = own;
    }

    /** "Second line" of a source that ranks nothing there. */
    boolean isFreeRank(Figure figure) {
        Telling closest = own.closest(told);
        return figure.unit().equals("#")
                && !told.has(Cue.AWARD)
                && (closest == null
                        || closest.figures().stream()
                                .noneMatch(other -> other.unit().equals("#")
                                        || other.value().equals(figure.value())));
    }

    /** "Best of nine" of the second best, whatever else was first. */
    boolean isOtherRank(Figure figure) {
        Telling closest = own.closest(told);
        List<Figure> ranks = closest == null || !figure.unit().equals("#")
                ? List.of()
                : closest.figures().stream()
                        .filter(other -> other.unit().equals("#"))
                        .toList();
        return !ranks.isEmpty()
                && ranks.stream().noneMatch(other -> other.value().equals(figure.value()));
    }

    /** "One of", "a day": one counts nothing, nor does "both" or "two" in words, but in a rank, a grade or a prize. */
    boolean isFew(Figure figure) {
        String before = told.text().substring(0, figure.start());
        boolean grade = GRADED.matcher(Clauses.fold(before)).find()
                || GRADE.matcher(told.text().substring(figure.end())).find();
        boolean once = figure.unit().equals("x") || figure.unit().equals("回");
        return (figure.unit().isEmpty() || once)
                && figure.relation().isEmpty()
                && (figure.value().compareTo(BigDecimal.ONE) == 0
                        || figure.unit().isEmpty()
                                && figure.value().compareTo(TWO) == 0
                                && !Character.isDigit(figure.text().charAt(0))
                                && !told.has(Cue.AWARD))
                && !grade;
    }

    /** "In one year" of what the source gives no time. */
    boolean isOneSpan(Figure figure) {
        Telling closest = own.closest(told);
        return Units.standard().isTime(figure.unit())
                && figure.value().compareTo(BigDecimal.ONE) == 0
                && (closest == null
                        || closest.figures().stream()
                                .noneMatch(other -> Units.standard().isTime(other.unit())));
    }
}
