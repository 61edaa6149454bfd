package dev.vitae.generation.guard;

import java.util.regex.Pattern;

/** Numbers that follow from two of the source: a share, a multiple, a difference, a half. */
final class DerivedFigures {
    private static final double NEARBY = 0.6;
    private static final Pattern POINTS = Pattern.compile(
            "^\\s?-?(?:percentage points?|prozentpunkte?n?|points? de pourcentage|puntos? porcentual|п\\.п|процентных пункт)");

    private final Telling told;
    private final Scope own;

    DerivedFigures(Telling told, Scope own) {
        this.told = told;
        this.own = own;
    }

    boolean derive(Figure figure) {
        boolean half = figure.unit().equals("%") && figure.text().matches("\\D+");
        return half && isHalved() || isDifference(figure) || isChange(figure);
    }

    /** "By 64 %", "doubled": what a sentence's first number is to its second. */
    private boolean isChange(Figure figure) {
        boolean share = figure.unit().equals("%");
        if (!share && !figure.unit().equals("x")) {
            return false;
        }
        return own.tellings().stream()
                .filter(telling -> telling.figures().size() == 2 && Keys.shared(told.keys(), telling.keys()) > 0)
                .anyMatch(telling -> {
                    double from = telling.figures().get(0).value().doubleValue();
                    double to = telling.figures().get(1).value().doubleValue();
                    double change = share ? Math.abs(to - from) * 100 / from : to / from;
                    boolean range = !telling.figures().get(0).isDate()
                            && telling.figures()
                                    .get(0)
                                    .unit()
                                    .equals(telling.figures().get(1).unit())
                            && from > 0;
                    return range && Math.abs(change - figure.value().doubleValue()) < NEARBY;
                });
    }

    /** "Four percentage points" of what fell from 6 to 2 %. */
    private boolean isDifference(Figure figure) {
        String behind =
                told.folded().substring(Math.min(figure.end(), told.folded().length()));
        return POINTS.matcher(behind).find()
                && own.tellings().stream()
                        .anyMatch(telling -> telling.figures().stream().anyMatch(one -> telling.figures().stream()
                                .anyMatch(other -> other.value()
                                                .subtract(one.value())
                                                .abs()
                                                .compareTo(figure.value())
                                        == 0)));
    }

    /** "In half" of what fell from 20 to 10. */
    private boolean isHalved() {
        return own.tellings().stream()
                .filter(telling -> Keys.shared(told.keys(), telling.keys()) > 0)
                .anyMatch(telling -> telling.figures().stream().anyMatch(one -> telling.figures().stream()
                        .anyMatch(other -> one.value().compareTo(other.value().add(other.value())) == 0)));
    }
}
