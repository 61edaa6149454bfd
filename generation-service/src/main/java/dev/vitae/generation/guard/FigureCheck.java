package dev.vitae.generation.guard;

import dev.vitae.document.Certification;
import dev.vitae.document.Experience;
import dev.vitae.generation.guard.Cues.Cue;
import dev.vitae.generation.terms.TextLanguage;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Numbers of a sentence: each is said by the source of the same subject; years add up, dates are dates of the source. */
final class FigureCheck extends SentenceCheck {
    /** ISO, Level, Part: what a number may belong to. */
    private static final Pattern NAME = Pattern.compile("(?:\\p{Lu}[\\p{L}.]*[ -]?|[\\p{L}]-)$");

    private static final Pattern PLURAL = Pattern.compile("^ (?:\\p{Lu}\\p{L}+ )*(\\p{L}+[^s\\P{L}]s)\\b");

    private static final Pattern LAPSE = Pattern.compile(
            "^[ -](?:\\p{L}+ )?(?:season|term|quarter|semester|cycle|shift|session|sprint|edition|saison|quartal|schul|weekend|summer|winter|wochenende|sommer)");

    private static final Pattern NONE = Pattern.compile(
            "(?<!\\p{L})(?:0|zero|no|none|nil|without|null|kein\\p{L}*|ohne|aucune?|sans|cero|ningun\\p{L}*|sin|nessun\\p{L}*|senza|nenhum\\p{L}*|sem|geen|zonder|ноль|нуль|без|нет|ни одно\\p{L}*)(?!\\p{L})|[セゼ]ロ|なし|無し|零|无|没有");
    /** "No. 1", "Platz 1", 1位: a rank, and not one of something. */
    private static final Pattern GRADED = Pattern.compile("(?:#|№|第|(?<!\\p{L})(?:no|nr|n[o°]|num|number|numero"
            + "|nummer|platz|rang|rank|ranked|place|puesto|posto|lugar|plaats|номер|место)\\.?)\\s?$");

    private static final Pattern GRADE = Pattern.compile(
            "^(?:\\.? (?:Platz|Rang|Preis|place|prize|rank|puesto|premio|posto|lugar|plaats|prijs|место)|級|级|位|等)");
    private static final Pattern SINCE =
            Pattern.compile("(?:since|from|seit|depuis|desde|dal|sinds|vanaf|с|απο)\\s(?:\\p{L}+\\s)?$");
    /** "Moved to insurance in 2019": a year in which a job began. */
    private static final Pattern ENTERED =
            Pattern.compile("(?<!\\p{L})(?:started (?:out|in|at|as|my)|began (?:in|at|as|my)"
                    + "|joined|moved (?:on |over )?(?:in)?to|switched to|wechselte|gewechselt|einstieg|eingestiegen|angefangen|rejoint"
                    + "|debute|passee? (?:a|au|chez)|arrivee? chez|me incorpore|empec[eo]|pase a|entre en|ingrese|entrat[oa] in|passat[oa] a"
                    + "|comecei|ingressei|mudei para|begonnen|overgestapt|пришл?[аео]л?|пришел|перешл?[аео]л?|перешел|устроил\\p{L}*)"
                    + "(?!\\p{L})[^,;:.()]*(?<!\\p{L})(?:in|im|en|nel|em|в|au) $|(?:入社|入行|転職|入职|加入)[^,;:.()、。]*$");

    private static final int NEAR = 20;

    FigureCheck(SourceFacts facts, String path, Telling told, Scope own, boolean ofJob) {
        super(facts, path, told, own, ofJob);
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
        if (figure.unit().equals("月") || isOne(figure) || isOneSpan(figure) || isFreeRank(figure)) {
            return true;
        }
        if (figure.isYears() && !ofJob) {
            return new TenureCheck(facts, told, own, false).isSupported(figure);
        }
        if (isOtherRank(figure)) {
            return false;
        }
        if (!isCount(figure) && own.figures().stream().anyMatch(stated -> isSaid(figure, stated, own))) {
            return true;
        }
        if (figure.isMonthDate()) {
            return isMonth(figure);
        }
        if (figure.isDate()) {
            return !isCount(figure) && isDate(figure) || isPartOfName(figure);
        }
        return new DerivedFigures(told, own).derive(figure)
                || figure.isYears() && new TenureCheck(facts, told, own, true).isSupported(figure)
                || isPartOfName(figure);
    }

    /** "In one year" of what the source gives no time. */
    private boolean isOneSpan(Figure figure) {
        Telling closest = own.closest(told);
        return Units.standard().isTime(figure.unit())
                && figure.value().compareTo(BigDecimal.ONE) == 0
                && (closest == null
                        || closest.figures().stream()
                                .noneMatch(other -> Units.standard().isTime(other.unit())));
    }

    /** "Second line" of a source that ranks nothing there. */
    private boolean isFreeRank(Figure figure) {
        Telling closest = own.closest(told);
        return figure.unit().equals("#")
                && !told.has(Cue.AWARD)
                && (closest == null
                        || closest.figures().stream()
                                .noneMatch(other -> other.unit().equals("#")
                                        || other.value().equals(figure.value())));
    }

    /** "Best of nine" of the second best, whatever else was first. */
    private boolean isOtherRank(Figure figure) {
        Telling closest = own.closest(told);
        List<Figure> ranks = closest == null || !figure.unit().equals("#")
                ? List.of()
                : closest.figures().stream()
                        .filter(other -> other.unit().equals("#"))
                        .toList();
        return !ranks.isEmpty()
                && ranks.stream().noneMatch(other -> other.value().equals(figure.value()));
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

    /** "One of", "a day": one counts nothing, but in a rank or a grade. */
    private boolean isOne(Figure figure) {
        String before = told.text().substring(0, figure.start());
        boolean grade = GRADED.matcher(Clauses.fold(before)).find()
                || GRADE.matcher(told.text().substring(figure.end())).find();
        boolean once = figure.unit().equals("x") || figure.unit().equals("回");
        return (figure.unit().isEmpty() || once)
                && figure.relation().isEmpty()
                && figure.value().compareTo(BigDecimal.ONE) == 0
                && !grade;
    }

    private boolean isSaid(Figure figure, Scope.Stated stated, Scope scope) {
        boolean inMonth = figure.isDate()
                && stated.figure().isMonthDate()
                && MonthDates.iso(stated.figure().value().intValue()).startsWith(figure.text());
        return (inMonth || figure.isSaidBy(stated.figure()) || isEnd(figure, stated) || isElided(figure, stated))
                && (figure.isDate() && !isSince(figure)
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

    /** A month of a date of this job, or of the source where the sentence tells of all. */
    private boolean isMonth(Figure figure) {
        String month = MonthDates.iso(figure.value().intValue());
        return jobs().flatMap(job -> Stream.of(dates(job))).anyMatch(month::equals)
                || !ofJob && facts.places().all().hasText(month);
    }

    /** A year of the source; behind "since" one in which something began. */
    private boolean isDate(Figure figure) {
        boolean since = isSince(figure);
        Stream<String> dates = jobs().flatMap(job -> since ? Stream.of(job.startDate()) : Stream.of(dates(job)));
        Stream<String> studies = ofJob
                ? Stream.of()
                : facts.source().education().stream()
                        .flatMap(course -> Stream.of(course.startDate() + "", course.endDate() + ""));
        Stream<String> held = SourceFacts.orNone(facts.source().certifications()).stream()
                .filter(certificate -> certificate.name() != null
                        && Keys.shared(
                                        told.keys(),
                                        Telling.of(certificate.name(), facts.language())
                                                .keys())
                                > 0)
                .map(Certification::date);
        return Stream.of(dates, studies, held)
                        .flatMap(all -> all)
                        .anyMatch(date -> date != null && date.startsWith(figure.text()))
                || !since && facts.places().all().hasText(figure.text());
    }

    private boolean isSince(Figure figure) {
        String before = told.folded()
                .substring(0, Math.min(figure.start(), told.folded().length()));
        return figure.isDate()
                && (SINCE.matcher(before).find()
                        || !ofJob && ENTERED.matcher(before).find());
    }

    private Stream<Experience> jobs() {
        int job = facts.places().jobs().indexOf(own);
        return job < 0
                ? facts.source().experience().stream()
                : Stream.of(facts.source().experience().get(job));
    }

    private static String[] dates(Experience job) {
        return new String[] {job.startDate() + "", job.endDate() + ""};
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
