package dev.vitae.generation.guard;

import dev.vitae.generation.guard.Cues.Cue;
import dev.vitae.generation.terms.TextLanguage;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Numbers of a sentence: each is said by the source of the same subject; years add up, dates are dates of the source. */
final class FigureCheck extends SentenceCheck {
    /** ISO, Level, Part: what a number may belong to. */
    private static final Pattern NAME = Pattern.compile("(?:\\p{Lu}[\\p{L}.]*[ -]?|[\\p{L}]-)$");

    private static final Pattern PLURAL = Pattern.compile("^ (?:\\p{Lu}\\p{L}+ )*(\\p{L}+[^s\\P{L}]s)\\b");

    private static final Pattern LAPSE = Pattern.compile(
            "^[ -](?:\\p{L}+ )?(?:season|term|quarter|semester|cycle|shift|session|sprint|edition|saison|quartal|schul|weekend|summer|winter|wochenende|sommer)");

    private static final Pattern NONE = Pattern.compile(
            "(?<!\\p{L})(?:0|zero|no|none|nil|without|null|kein\\p{L}*|ohne|aucune?|sans|cero|ningun\\p{L}*|sin|nessun\\p{L}*|senza|nenhum\\p{L}*|sem|geen|zonder|ноль|нуль|без|нет|ни одно\\p{L}*)(?!\\p{L})|[セゼ]ロ|なし|無し|零|无|没有");

    private static final int NEAR = 20;

    private final FigureDates dates;
    private final FigureRanks ranks;

    FigureCheck(SourceFacts facts, String path, Telling told, Scope own, boolean ofJob) {
        super(facts, path, told, own, ofJob);
        dates = new FigureDates(facts, told, own, ofJob);
        ranks = new FigureRanks(told, own);
    }

    @Override
    List<Finding> findings() {
        for (Figure stated : told.figures()) {
            Figure figure = isLapse(stated) ? stated.withBound(Bounds.Bound.NONE) : stated;
            if (!isSupported(figure) || isWhole(figure)) {
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

    /** "19 of 19" of 17 of 19. */
    private boolean isWhole(Figure figure) {
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

    private boolean isSupported(Figure figure) {
        if (figure.value().signum() == 0) {
            return own.tellings().stream()
                    .anyMatch(telling -> NONE.matcher(telling.folded()).find()
                            && (telling.keys().isEmpty() || Keys.shared(told.keys(), telling.keys()) > 0));
        }
        if (figure.unit().equals("月") || ranks.isOne(figure) || ranks.isOneSpan(figure) || ranks.isFreeRank(figure)) {
            return true;
        }
        if (figure.isYears() && !ofJob) {
            return new TenureCheck(facts, told, own, false).isSupported(figure);
        }
        if (ranks.isOtherRank(figure)) {
            return false;
        }
        if (!isCount(figure) && own.figures().stream().anyMatch(stated -> isSaid(figure, stated, own))) {
            return true;
        }
        if (figure.isMonthDate()) {
            return dates.isMonth(figure);
        }
        if (figure.isDate()) {
            return !isCount(figure) && dates.isDate(figure) || isPartOfName(figure);
        }
        return new DerivedFigures(told, own).derive(figure)
                || figure.isYears() && new TenureCheck(facts, told, own, true).isSupported(figure)
                || isPartOfName(figure);
    }

    /** "Over three seasons" of a job is how long it took, not more than three. */
    private boolean isLapse(Figure figure) {
        String before = told.folded()
                .substring(0, Math.min(figure.start(), told.folded().length()))
                .strip();
        String behind =
                told.folded().substring(Math.min(figure.end(), told.folded().length()));
        boolean time = Units.standard().isTime(figure.unit()) && (ofJob || !figure.isYears());
        return before.matches("(?:.*\\W)?(?:over|uber|across)")
                && (time || LAPSE.matcher(behind).find());
    }

    private boolean isSaid(Figure figure, Scope.Stated stated, Scope scope) {
        boolean inMonth = figure.isDate()
                && stated.figure().isMonthDate()
                && MonthDates.iso(stated.figure().value().intValue()).startsWith(figure.text());
        return (inMonth || figure.isSaidBy(stated.figure()) || isEnd(figure, stated) || isElided(figure, stated))
                && (figure.isDate() && !dates.isSince(figure)
                        || !(figure.isDate() && stated.telling().keys().isEmpty())
                                && isOfSubject(figure, stated)
                                && isOfPeriod(figure, stated)
                                && !Subjects.isMoved(figure, told, stated, scope)
                                && !new Misplaced(facts.language())
                                        .isTold(figure, told, stated.figure(), stated.telling(), scope));
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
        return risen
                        && figure.still()
                                .withBound(Bounds.Bound.NONE)
                                .isSaidBy(stated.figure().still())
                || both && figure.still().isSaidBy(stated.figure().still());
    }

    /** The sentences share a subject; a number like no other needs none. */
    private boolean isOfSubject(Figure figure, Scope.Stated stated) {
        Telling source = stated.telling();
        String phone = facts.source().personalInfo().phone();
        if (phone != null && !phone.isBlank() && source.text().contains(phone)) {
            return false;
        }
        if (told.keys().isEmpty() || source.keys().isEmpty()) {
            return true;
        }
        return isOfPeople(figure, told) && isOfPeople(stated.figure(), source)
                || Keys.shared(told.keys(), source.keys()) > 0
                || figure.value().precision() > 2
                || !figure.unit().isEmpty() && !figure.isYears();
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

    /** 5名 and 5人, "six people" and "a team of six" count the same. */
    static boolean isOfPeople(Figure figure, Telling telling) {
        String text = telling.folded();
        String behind = text.substring(Math.min(figure.end(), text.length()));
        boolean sign = behind.startsWith("名") || behind.startsWith("人");
        String near = behind.substring(0, Math.min(NEAR, behind.length()));
        String before = text.substring(0, Math.min(figure.start(), text.length()));
        String ahead = before.substring(Math.max(0, before.length() - NEAR));
        return figure.unit().isEmpty()
                && (sign
                        || Cues.standard().in(near).containsKey(Cue.PEOPLE)
                        || Cues.standard().in(ahead).containsKey(Cue.PEOPLE));
    }

    /** "2019 servers": a year that counts things, which the source has not or not as many. */
    private boolean isCount(Figure figure) {
        Matcher many = PLURAL.matcher(told.text().substring(figure.end()));
        return figure.isDate()
                && facts.language() == TextLanguage.EN
                && many.find()
                && !own.hasWord(Clauses.fold(many.group(1)));
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
