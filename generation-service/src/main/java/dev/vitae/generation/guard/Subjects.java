package dev.vitae.generation.guard;

import dev.vitae.generation.guard.Scope.Stated;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whose number a number is: the words beside it are those of the same number of the source, not of another. */
final class Subjects {
    /** A word behind both numbers says more than one that stands in both clauses; a decision. */
    private static final int BEHIND = 2;

    private static final int CLEARLY = 2;

    /** Words of people that say nothing of which people. */
    private static final Pattern PEOPLE = Pattern.compile(
            "^(?:peopl|person|employe|staff|team|member|челов|сотру|mitarbeit|kolleg|collaborat|equip|emple|pessoa|medewerk|mensen|人|名)");

    private Subjects() {}

    /** Whether another number of the place, of another value, stands clearly nearer to what this one is told of. */
    static boolean isMoved(Figure figure, Telling told, Stated stated, Scope scope) {
        if (figure.isDate() || figure.isMonthDate()) {
            return false;
        }
        int beside = likeness(figure, stated.figure());
        int near = Math.max(beside, (int)
                Keys.shared(special(figure.counted()), stated.telling().keys()));
        for (Stated other : scope.figures()) {
            boolean rival = !other.figure().isDate()
                    && !other.figure().isYears()
                    && (figure.unit().equals(other.figure().unit())
                            || Units.standard()
                                    .sameFamily(figure.unit(), other.figure().unit()))
                    && !figure.isSaidBy(other.figure());
            int own = other.telling().equals(stated.telling()) ? beside : near;
            boolean said = rival && told.figures().stream().anyMatch(it -> it != figure && it.isSaidBy(other.figure()));
            if (rival && !said && likeness(figure, other.figure()) >= own + CLEARLY) {
                return true;
            }
            boolean counted = rival
                    && !said
                    && !stated.figure().counted().isEmpty()
                    && Keys.shared(special(figure.counted()), other.figure().counted()) > 0
                    && Counted.shared(special(figure.counted()), stated.figure().counted()) == 0
                    && Keys.shared(special(figure.counted()), stated.telling().keys()) == 0;
            if (counted) {
                return true;
            }
            if (said && isSwapped(figure, told, stated, other)) {
                return true;
            }
        }
        return false;
    }

    /** The other number stands in the same sentence, and each stands where the other stood. */
    private static boolean isSwapped(Figure figure, Telling told, Stated stated, Stated other) {
        boolean often = !figure.periods().isEmpty()
                && figure.periods().equals(stated.figure().periods())
                && other.figure().periods().isEmpty();
        if (often) {
            return false;
        }
        return told.figures().stream()
                .filter(it -> it != figure && it.isSaidBy(other.figure()))
                .filter(it -> stated.telling().equals(other.telling())
                        || stated.telling().figures().stream().noneMatch(it::isSaidBy))
                .anyMatch(it -> likeness(figure, other.figure()) + likeness(it, stated.figure())
                        > likeness(figure, stated.figure()) + likeness(it, other.figure()) + 1);
    }

    static int likeness(Figure told, Figure stated) {
        Set<String> behind = special(told.counted());
        Set<String> before = special(told.around());
        return (int) (BEHIND * Counted.shared(behind, stated.counted())
                + Keys.shared(behind, stated.around())
                + Keys.shared(before, stated.counted())
                + Keys.shared(before, stated.around()));
    }

    private static Set<String> special(Set<String> keys) {
        return keys.stream().filter(key -> !PEOPLE.matcher(key).find()).collect(Collectors.toSet());
    }
}
