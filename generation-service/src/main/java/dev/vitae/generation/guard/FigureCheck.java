package dev.vitae.generation.guard;

import dev.vitae.generation.guard.Cues.Cue;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers of a sentence: each is said by the source of the same subject; years add up, dates are dates of the source. */
final class FigureCheck extends SentenceCheck {
    /** ISO, Level, Part: what a number may belong to. */
    private static final Pattern NAME = Pattern.compile("(?:\\p{Lu}[\\p{L}.]*[ -]?|[\\p{L}]-)$");

    private static final Pattern NONE = Pattern.compile(
            "(?<!\\p{L})(?:0|zero|no|none|nil|without|null|kein\\p{L}*|ohne|aucune?|sans|cero|ningun\\p{L}*|sin|nessun\\p{L}*|senza|nenhum\\p{L}*|sem|geen|zonder|ноль|нуль|без|нет|ни"
                    + " одно\\p{L}*)(?!\\p{L})|[セゼ]ロ|なし|無し|零|无|没有");

    private static final Pattern WITHIN = Pattern.compile(
            "(?<!\\p{L})(?:within|inside|innerhalb(?: von)?|binnen|sous|dentro de|en|em|entro|in|в течение)\\s$");

    private final FigureDates dates;
    private final FigureRanks ranks;
    private final FigureCounts counts;
    private final Lapses lapses;

    FigureCheck(SourceFacts facts, String path, Telling told, Scope own, boolean ofJob) {
        super(facts, path, told, own, ofJob);
        dates = new FigureDates(facts, told, own, ofJob);
        ranks = new FigureRanks(told, own);
        counts = new FigureCounts(told, own);
        lapses = new Lapses(told, ofJob, facts.language());
    }

    @Override
    List<Finding> findings() {
        for (Figure stated : told.figures()) {
            Figure figure = lapses.isLapse(stated) ? stated.withBound(Bounds.Bound.NONE) : stated;
            if (!isSupported(figure) && !isWithin(figure) && !counts.isRetold(figure) || counts.isWhole(figure)) {
                boolean elsewhere = ofJob
                        && facts.places().all().figures().stream()
                                .anyMatch(other ->
                                        isSaid(figure, other, facts.places().all()));
                String reason = elsewhere
                        ? "The source states this number of another place."
                        : "The source does not state this number of this subject.";
                add(elsewhere ? ClaimKind.ATTRIBUTION : kind(figure), figure.text(), reason);
            }
        }
        return findings;
    }

    /** "Within 15 minutes" of under 15 minutes. */
    private boolean isWithin(Figure figure) {
        return Units.standard().isTime(figure.unit())
                && WITHIN.matcher(told.folded()
                                .substring(
                                        0,
                                        Math.min(figure.start(), told.folded().length())))
                        .find()
                && isSupported(figure.withBound(Bounds.Bound.UPTO));
    }

    private boolean isSupported(Figure figure) {
        if (figure.value().signum() == 0) {
            boolean stated = own.figures().stream().anyMatch(it -> figure.isSaidBy(it.figure()));
            return stated
                    || own.tellings().stream()
                            .anyMatch(telling -> NONE.matcher(telling.folded()).find()
                                    && (telling.keys().isEmpty() || Keys.shared(told.keys(), telling.keys()) > 0));
        }
        if (figure.unit().equals("月") || ranks.isFew(figure) || ranks.isOneSpan(figure) || ranks.isFreeRank(figure)) {
            return true;
        }
        if (figure.isYears() && !ofJob) {
            return new TenureCheck(facts, told, own, false).isSupported(figure);
        }
        if (ranks.isOtherRank(figure)) {
            return false;
        }
        if (own.figures().stream().anyMatch(stated -> isSaid(figure, stated, own))) {
            return true;
        }
        if (figure.isMonthDate()) {
            return dates.isMonth(figure);
        }
        if (figure.isDate()) {
            return dates.isDate(figure) || isPartOfName(figure);
        }
        return new DerivedFigures(told, own).derive(figure)
                || figure.isYears() && new TenureCheck(facts, told, own, true).isSupported(figure)
                || isPartOfName(figure);
    }

    private boolean isSaid(Figure figure, Scope.Stated stated, Scope scope) {
        boolean inMonth = figure.isDate()
                && stated.figure().isMonthDate()
                && MonthDates.iso(stated.figure().value().intValue()).startsWith(figure.text());
        return (inMonth || figure.isSaidBy(stated.figure()) || isEnd(figure, stated) || isElided(figure, stated))
                && (figure.isDate() && !dates.isSince(figure)
                        || !(figure.isDate() && stated.telling().keys().isEmpty())
                                && !isContact(stated.telling())
                                && isOfPeriod(figure, stated)
                                && !Subjects.isMoved(figure, told, stated, scope));
    }

    /** "Six in cardiac care" of six years in it: the unit is told before, or goes without saying. */
    private static boolean isElided(Figure figure, Scope.Stated stated) {
        return figure.unit().isEmpty()
                && Units.standard().isTime(stated.figure().unit())
                && Counted.shared(figure.counted(), stated.figure().counted()) > 0
                && figure.withUnit(stated.figure().unit()).isSaidBy(stated.figure());
    }

    /** Both ends of a change in other words: "up to 99.4 %", "58 days, 37 later". */
    private boolean isEnd(Figure figure, Scope.Stated stated) {
        List<Figure> ends = stated.telling().figures().stream()
                .filter(other -> other != stated.figure()
                        && Units.standard()
                                .sameFamily(other.unit(), stated.figure().unit()))
                .toList();
        boolean risen = figure.bound() == Bounds.Bound.UPTO
                && told.folded().substring(0, figure.start()).endsWith("up to ")
                && ends.stream()
                        .anyMatch(
                                other -> other.value().compareTo(stated.figure().value()) < 0);
        boolean both = figure.relation().isEmpty()
                && !stated.figure().relation().isEmpty()
                && told.figures().stream()
                        .anyMatch(it -> it != figure
                                && ends.stream().anyMatch(end -> it.still().isSaidBy(end.still())));
        Figure end = both && figure.unit().isEmpty()
                ? figure.withUnit(stated.figure().unit())
                : figure;
        return risen
                        && figure.still()
                                .withBound(Bounds.Bound.NONE)
                                .isSaidBy(stated.figure().still())
                || both && end.still().isSaidBy(stated.figure().still());
    }

    /** What tells of contact states nothing of a deed. */
    private boolean isContact(Telling source) {
        String phone = facts.source().personalInfo().phone();
        return phone != null && !phone.isBlank() && source.text().contains(phone);
    }

    /** What the source says "a month" is said neither "a week" nor, where it says nothing, "a year". */
    private boolean isOfPeriod(Figure figure, Scope.Stated stated) {
        if (figure.periods().isEmpty() || figure.isYears() || figure.isDate()) {
            return true;
        }
        if (figure.periods().stream().anyMatch(stated.figure().periods()::contains)) {
            return true;
        }
        List<String> there = Periods.in(stated.telling().folded()).stream()
                .map(Periods.Period::name)
                .toList();
        return figure.periods().stream().anyMatch(there::contains)
                || there.isEmpty()
                        && (own.periods().containsAll(figure.periods())
                                || own.tellings().stream()
                                        .flatMap(telling -> Periods.in(telling.folded()).stream())
                                        .map(Periods.Period::name)
                                        .toList()
                                        .containsAll(figure.periods()));
    }

    /** "1С", "ISO 9001", "Level 2": a number that belongs to a name of the source. */
    private boolean isPartOfName(Figure figure) {
        String before = told.text().substring(0, figure.start());
        Matcher name = NAME.matcher(before);
        return figure.unit().isEmpty()
                && name.find()
                && name.start() > 0
                && (ofJob ? own : facts.places().all())
                        .hasText(Clauses.fold(name.group() + told.text().substring(figure.start(), figure.end())));
    }

    private ClaimKind kind(Figure figure) {
        if (figure.isYears()) {
            return ofJob ? ClaimKind.NUMBER : ClaimKind.TENURE;
        }
        if (figure.isDate() || figure.isMonthDate()) {
            return ClaimKind.DATE;
        }
        if (figure.isMoney()) {
            return ClaimKind.MONEY;
        }
        String behind =
                told.folded().substring(Math.min(figure.end(), told.folded().length()));
        String next = behind.length() > 40 ? behind.substring(0, 40) : behind;
        return figure.unit().isEmpty() && Cues.standard().in(next).containsKey(Cue.PEOPLE)
                ? ClaimKind.TEAM_SIZE
                : ClaimKind.NUMBER;
    }
}
