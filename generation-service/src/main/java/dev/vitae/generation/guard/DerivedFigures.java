package dev.vitae.generation.guard;

import dev.vitae.generation.guard.Bounds.Bound;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Numbers that follow from others of one sentence of the source: a difference, a share, a multiple, a sum, how often. */
final class DerivedFigures {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal NEARBY = new BigDecimal("0.6");
    private static final int MONTHS = 12;
    private static final int WEEKS = 52;
    private static final int MOST_LISTED = 5;
    private static final int LONG = 6;
    private static final int MOST_NAMED = 6;
    private static final String SEPARATOR = ",? (?:and|und|et|y|e|en|и|&) (?:the )?|, |、|と";
    private static final Pattern LIST =
            Pattern.compile("(?U)\\p{Lu}[\\w'’&.-]*(?: (?:of |de |du )?\\p{Lu}[\\w'’&.-]*)*(?:(?:" + SEPARATOR
                    + ")\\p{Lu}[\\w'’&.-]*(?: (?:of |de |du )?\\p{Lu}[\\w'’&.-]*)*)+");
    private static final Pattern BEHIND = Pattern.compile("^(?: \\p{L}+){1,3}? ?[(:] ?([^():;.\\d]+?)(?:\\)|[.;]|$)");
    private static final Pattern OTHERS = Pattern.compile(
            "^ (?:other|further|more|fellow|\\p{L}*mates?(?!\\p{L})|weitere|andere|autres|otr[oa]s|altr[ie]|outr[oa]s|andere|друг|колл|colleagues|co-)");

    private final Telling told;
    private final Scope own;

    DerivedFigures(Telling told, Scope own) {
        this.told = told;
        this.own = own;
    }

    boolean derive(Figure figure) {
        for (Telling telling : own.tellings()) {
            boolean retold =
                    telling.keys().isEmpty() || told.keys().isEmpty() || Keys.shared(told.keys(), telling.keys()) > 0;
            if (isSameKind(figure, telling) && isSum(figure, telling)) {
                return true;
            }
            if (retold
                    && (isChange(figure, telling)
                            || isSum(figure, telling)
                            || isFrequency(figure, telling)
                            || isOthers(figure, telling)
                            || isBeyond(figure, telling)
                            || isBefore(figure, telling))) {
                return true;
            }
        }
        return isListed(figure) || isNamed(figure) || isWithin(figure) || isRatio(figure) || isListedBehind(figure);
    }

    /** "Two regions (north, south)": what is counted is told right behind it, and asked there. */
    private boolean isListedBehind(Figure figure) {
        int count = figure.value().intValue();
        java.util.regex.Matcher list = BEHIND.matcher(
                told.folded().substring(Math.min(figure.end(), told.folded().length())));
        return figure.unit().isEmpty()
                && figure.bound() == Bound.NONE
                && count > 1
                && count <= MOST_NAMED
                && list.find()
                && list.group(1).split(",|;|、|・| and | und | et | y | e | и ").length == count;
    }

    /** "Three of every ten" of 30 %. */
    private boolean isRatio(Figure figure) {
        for (int i = 1; i < told.figures().size(); i++) {
            Figure part = told.figures().get(i - 1);
            Figure all = told.figures().get(i);
            boolean ratio = (part.text().equals(figure.text()) || all.text().equals(figure.text()))
                    && part.end() <= all.start()
                    && all.value().signum() > 0
                    && part.unit().isEmpty()
                    && all.unit().isEmpty()
                    && Figures.isPartOf(told.folded().substring(part.end(), all.start()));
            if (ratio) {
                BigDecimal share = part.value().multiply(HUNDRED).divide(all.value(), MathContext.DECIMAL32);
                return own.tellings().stream()
                        .filter(telling -> Keys.shared(told.keys(), telling.keys()) > 0)
                        .flatMap(telling -> telling.figures().stream())
                        .anyMatch(stated ->
                                stated.unit().equals("%") && stated.value().compareTo(share) == 0);
            }
        }
        return false;
    }

    /** "Three, four or five" of three to five. */
    private boolean isWithin(Figure figure) {
        return figure.unit().isEmpty()
                && own.tellings().stream().anyMatch(telling -> {
                    List<BigDecimal> ends = telling.figures().stream()
                            .filter(end -> end.relation().equals(Changes.RANGE))
                            .map(Figure::value)
                            .toList();
                    return ends.size() == 2
                            && ends.stream().allMatch(end -> told.figures().stream()
                                    .anyMatch(other -> other.value().compareTo(end) == 0))
                            && figure.value().compareTo(ends.get(0)) > 0
                            && figure.value().compareTo(ends.get(1)) < 0;
                });
    }

    /** "Abschlussarbeiten" are Masterarbeiten and Bachelorarbeiten. */
    private static boolean isSameKind(Figure figure, Telling telling) {
        return figure.counted().stream()
                .filter(key -> key.length() > LONG)
                .map(key -> key.substring(key.length() - LONG))
                .anyMatch(end -> telling.keys().stream().anyMatch(key -> key.endsWith(end)));
    }

    /** "Three titles" of a line that names three. */
    private boolean isNamed(Figure figure) {
        int count = figure.value().intValue();
        boolean few = figure.unit().isEmpty() && figure.bound() == Bound.NONE && count > 1 && count <= MOST_NAMED;
        return few && own.tellings().stream().anyMatch(telling -> names(telling.text()) == count);
    }

    /** How many names a sentence lists: "The Borough Post, Inside Housing and Saltmarsh Magazine". */
    private static int names(String text) {
        int most = 0;
        java.util.regex.Matcher list = LIST.matcher(text);
        while (list.find()) {
            most = Math.max(most, list.group().split(SEPARATOR).length);
        }
        return most;
    }

    /** A plan beaten by 8 % is met to 108 %. */
    private static boolean isBeyond(Figure figure, Telling telling) {
        return figure.unit().equals("%")
                && telling.figures().stream()
                        .filter(stated -> stated.unit().equals("%"))
                        .anyMatch(stated ->
                                stated.value().subtract(figure.value()).abs().compareTo(HUNDRED) == 0);
    }

    /** "From 59 %" of 68 %, up nine points. */
    private static boolean isBefore(Figure figure, Telling telling) {
        List<Figure> shares =
                telling.figures().stream().filter(it -> it.unit().equals("%")).toList();
        return figure.unit().equals("%")
                && figure.relation().equals(Changes.FROM)
                && telling.figures().stream()
                        .filter(it -> it.unit().equals("points") || isPoints(it))
                        .anyMatch(points -> shares.stream()
                                .anyMatch(share -> share.value()
                                                .subtract(figure.value())
                                                .compareTo(points.value()
                                                        .multiply(BigDecimal.valueOf(points.direction() < 0 ? -1 : 1)))
                                        == 0));
    }

    private boolean isChange(Figure figure, Telling telling) {
        if (figure.relation().equals(Changes.FROM) || figure.relation().equals(Changes.TO)) {
            return false;
        }
        List<Figure> stated =
                telling.figures().stream().filter(it -> !it.isDate()).toList();
        for (int i = 0; i + 1 < stated.size(); i++) {
            for (int j = i + 1; j < stated.size(); j++) {
                if (isPair(stated, stated.get(i), stated.get(j)) && follows(figure, stated.get(i), stated.get(j))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Two ends of a change, or the only two numbers of their kind. */
    private static boolean isPair(List<Figure> all, Figure one, Figure other) {
        boolean ends = one.relation().equals(Changes.FROM) && other.relation().equals(Changes.TO)
                || one.relation().equals(Changes.TO) && other.relation().equals(Changes.FROM);
        return (one.unit().equals(other.unit())
                        || ends && (one.unit().isEmpty() || other.unit().isEmpty()))
                && (ends
                        || all.stream()
                                        .filter(it -> it.unit().equals(one.unit()))
                                        .count()
                                == 2);
    }

    private static boolean follows(Figure figure, Figure one, Figure other) {
        Figure from = one.relation().equals(Changes.TO) ? other : one;
        Figure to = from == one ? other : one;
        BigDecimal change = to.value().subtract(from.value());
        boolean turned = figure.direction() != 0 && figure.direction() != change.signum();
        if (turned || from.value().signum() <= 0 || to.value().signum() <= 0) {
            return false;
        }
        if (figure.unit().equals("%")) {
            BigDecimal share = change.abs().multiply(HUNDRED).divide(from.value(), MathContext.DECIMAL32);
            BigDecimal part = from.value()
                    .min(to.value())
                    .multiply(HUNDRED)
                    .divide(from.value().max(to.value()), MathContext.DECIMAL32);
            boolean unordered = one.relation().isEmpty() && other.relation().isEmpty();
            BigDecimal more =
                    change.abs().multiply(HUNDRED).divide(from.value().min(to.value()), MathContext.DECIMAL32);
            return isClose(figure, share)
                    || unordered && isClose(figure, more)
                    || one.relation().isEmpty() && !from.unit().equals("%") && isClose(figure, part);
        }
        if (figure.unit().equals("x")) {
            return isClose(figure, to.value().divide(from.value(), MathContext.DECIMAL32))
                    || isClose(figure, from.value().divide(to.value(), MathContext.DECIMAL32));
        }
        boolean points = figure.unit().equals("points") || isPoints(figure);
        BigDecimal told = figure.value();
        return (figure.unit().equals(from.unit()) || points || Units.standard().sameFamily(figure.unit(), from.unit()))
                && isClose(
                        figure,
                        points || figure.unit().equals(from.unit())
                                ? change.abs()
                                : Units.standard().convert(change.abs(), from.unit(), figure.unit()));
    }

    /** "Points" of what is no share. */
    private static boolean isPoints(Figure figure) {
        return figure.unit().isEmpty()
                && figure.counted().stream().anyMatch(key -> key.startsWith("point") || key.startsWith("punkt"));
    }

    private static boolean isClose(Figure figure, BigDecimal derived) {
        if (figure.unit().equals("%") && figure.bound() == Bound.NONE && !figure.isRough()) {
            return derived.subtract(figure.value()).abs().compareTo(NEARBY) < 0;
        }
        Figure plain = new Figure(
                figure.text(),
                0,
                0,
                figure.value(),
                figure.unit(),
                figure.bound(),
                0,
                "",
                Set.of(),
                Set.of(),
                Set.of());
        Figure stated = new Figure(
                "=",
                0,
                0,
                derived.stripTrailingZeros(),
                figure.unit(),
                Bound.NONE,
                0,
                "",
                Set.of(),
                Set.of(),
                Set.of());
        return plain.isSaidBy(stated);
    }

    /** "A team of 13" of nine waiters and four cooks. */
    private boolean isSum(Figure figure, Telling telling) {
        boolean counts = figure.unit().isEmpty() && !figure.isDate() || figure.isMoney();
        if (!counts) {
            return false;
        }
        List<Figure> parts = new ArrayList<>(telling.figures());
        parts.removeIf(part -> part.isDate() || !part.unit().equals(figure.unit()) || part.bound() == Bound.UPTO);
        for (int i = 0; i < parts.size(); i++) {
            BigDecimal sum = parts.get(i).value();
            for (int j = i + 1; j < parts.size(); j++) {
                sum = sum.add(parts.get(j).value());
                if (isClose(figure, sum)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** "Four times a year", "every three months" of what is done quarterly. */
    private static boolean isFrequency(Figure figure, Telling telling) {
        if (figure.periods().isEmpty()
                && !figure.unit().equals("months")
                && !figure.unit().equals("weeks")) {
            return false;
        }
        if (figure.unit().equals("months") && telling.figures().stream().anyMatch(stated -> isEvery(figure, stated))) {
            return true;
        }
        for (Periods.Period stated : Periods.in(telling.folded())) {
            for (String period : figure.periods()) {
                int often = Periods.perYear(period) * figure.value().intValue();
                if (stated.perYear() > 0
                        && often == stated.perYear()
                        && figure.value().intValue() > 1) {
                    return true;
                }
            }
            if (figure.unit().equals("weeks")
                    && stated.perYear() * figure.value().intValue() == WEEKS) {
                return true;
            }
            boolean months = figure.unit().equals("months") && figure.value().signum() > 0;
            if (months && stated.perYear() * figure.value().intValue() == MONTHS) {
                return true;
            }
        }
        return false;
    }

    /** "Every four months" of three times a year. */
    private static boolean isEvery(Figure months, Figure stated) {
        return (stated.unit().isEmpty()
                        || stated.unit().equals("x")
                        || stated.unit().equals("回"))
                && stated.periods().stream()
                        .anyMatch(period -> Periods.perYear(period)
                                        * stated.value().intValue()
                                        * months.value().intValue()
                                == MONTHS);
    }

    /** "With two other inventors" of one of three. */
    private boolean isOthers(Figure figure, Telling telling) {
        String rest =
                told.folded().substring(Math.min(figure.end(), told.folded().length()));
        return figure.unit().isEmpty()
                && OTHERS.matcher(rest).find()
                && telling.figures().stream()
                        .anyMatch(it -> it.unit().isEmpty()
                                && it.value().subtract(figure.value()).compareTo(BigDecimal.ONE) == 0);
    }

    /** "Two supermarket chains" of a job that tells of as many. */
    private boolean isListed(Figure figure) {
        int count = figure.value().intValue();
        return figure.unit().isEmpty()
                && figure.bound() == Bound.NONE
                && count > 1
                && count <= MOST_LISTED
                && figure.counted().stream()
                        .limit(1)
                        .anyMatch(key -> own.tellings().stream()
                                        .filter(telling -> Keys.in(key, telling.keys()))
                                        .count()
                                >= count);
    }
}
