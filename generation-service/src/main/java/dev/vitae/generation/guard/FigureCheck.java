package dev.vitae.generation.guard;

import dev.vitae.document.Experience;
import dev.vitae.generation.guard.Cues.Cue;
import dev.vitae.generation.terms.Mention;
import dev.vitae.generation.terms.TermKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Numbers of a sentence: each is said by the source of the same subject; years add up, dates are dates of the source. */
final class FigureCheck {
    /** ISO, Level, Part: what a number may belong to. */
    private static final java.util.regex.Pattern NAME =
            java.util.regex.Pattern.compile("(?:\\p{Lu}[\\p{L}.]*[ -]?|[\\p{L}]-)$");

    private static final java.util.regex.Pattern PLURAL =
            java.util.regex.Pattern.compile("^ (?:\\p{Lu}\\p{L}+ )*(\\p{L}+[^s\\P{L}]s)\\b");

    /** Words of years that name no subject. */
    private static final java.util.regex.Pattern CAREER = java.util.regex.Pattern.compile(
            "^(?:career|job|trade|profession|practi|servic|dedicat|spent|beruf|erfahr|praxis|laufbahn|metier|carrier|exerc|parcours"
                    + "|trayect|profes|oficio|dedicad|experi|стаж|опыт|работ|карьер)");

    private static final java.util.regex.Pattern LAPSE = java.util.regex.Pattern.compile(
            "^[ -](?:\\p{L}+ )?(?:season|term|quarter|semester|cycle|shift|session|sprint|edition|saison|quartal|schul)");

    private final SourceFacts facts;
    private final String path;
    private final Telling told;
    private final Scope own;
    private final boolean ofJob;

    FigureCheck(SourceFacts facts, String path, Telling told, Scope own, boolean ofJob) {
        this.facts = facts;
        this.path = path;
        this.told = told;
        this.own = own;
        this.ofJob = ofJob;
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (Figure stated : told.figures()) {
            Figure figure = isLapse(stated) ? stated.withBound(0) : stated;
            if (!isSupported(figure)) {
                boolean elsewhere = ofJob
                        && facts.places().all().tellings().stream()
                                .anyMatch(telling ->
                                        isSaid(figure, telling, facts.places().all()));
                Telling source = own.closest(told);
                String reason = elsewhere
                        ? "The source states this number of another place."
                        : "The source does not state this number of this subject.";
                findings.add(Finding.of(
                        elsewhere ? ClaimKind.ATTRIBUTION : kind(figure),
                        path,
                        figure.text(),
                        reason,
                        source == null ? null : source.text()));
            }
        }
        return findings;
    }

    private boolean isSupported(Figure figure) {
        if (figure.unit().equals("月") || isOne(figure)) {
            return true;
        }
        boolean tenure = figure.isYears() && !ofJob;
        if (!tenure && !isCount(figure) && own.tellings().stream().anyMatch(telling -> isSaid(figure, telling, own))) {
            return true;
        }
        if (new DerivedFigures(told, own).derive(figure)) {
            return true;
        }
        if (figure.isYears()) {
            return figure.value().intValue() <= 1 || isTenure(figure);
        }
        if (figure.isDate()) {
            return !isCount(figure) && isDate(figure);
        }
        return isPartOfName(figure);
    }

    /** "Over three seasons" of a job is how long it took, not more than three. */
    private boolean isLapse(Figure figure) {
        String before = told.folded()
                .substring(0, Math.min(figure.start(), told.folded().length()))
                .strip();
        String behind =
                told.folded().substring(Math.min(figure.end(), told.folded().length()));
        boolean time = List.of("years", "months", "weeks", "days", "hours").contains(figure.unit());
        return ofJob
                && (before.endsWith("over") || before.endsWith("uber"))
                && (time || LAPSE.matcher(behind).find());
    }

    /** "One of", "a day": one counts nothing, but in a rank or a grade. */
    private boolean isOne(Figure figure) {
        String before = told.text().substring(0, figure.start());
        boolean grade = told.text().startsWith("級", figure.end()) || before.endsWith("#") || before.endsWith("No. ");
        return figure.unit().isEmpty() && figure.value().intValue() == 1 && !grade;
    }

    private boolean isSaid(Figure figure, Telling source, Scope scope) {
        return source.figures().stream()
                .filter(figure::isSaidBy)
                .anyMatch(stated -> figure.isDate() && !isSince(figure)
                        || isOfSubject(figure, stated, source, scope)
                                && !new Subjects(facts.language()).isMoved(figure, told, stated, source, scope));
    }

    /** The sentences share a subject, and what is counted is not what another number of the place counts. */
    private boolean isOfSubject(Figure figure, Figure stated, Telling source, Scope scope) {
        if (told.keys().isEmpty() || source.keys().isEmpty()) {
            return true;
        }
        if (isOfPeople(figure, told) && isOfPeople(stated, source)) {
            return true;
        }
        if (Keys.shared(told.keys(), source.keys()) == 0) {
            return false;
        }
        if (!figure.unit().isEmpty()
                || figure.counted().isEmpty()
                || Keys.shared(figure.counted(), source.keys()) > 0
                || figure.isYears()) {
            return true;
        }
        return scope.tellings().stream()
                .flatMap(telling -> telling.figures().stream())
                .filter(other -> other != stated && other.unit().equals(figure.unit()))
                .noneMatch(other -> Keys.shared(figure.counted(), other.counted()) > 0);
    }

    /** 5名 and 5人 count the same. */
    static boolean isOfPeople(Figure figure, Telling telling) {
        return telling.text().startsWith("名", figure.end()) || telling.text().startsWith("人", figure.end());
    }

    /** "n years" of a subject that the source gives as many years, or as much as its dates add up to. */
    private boolean isTenure(Figure figure) {
        int claimed = figure.value().intValue()
                + (figure.bound() > 0 && !figure.text().contains("+") ? 1 : 0);
        Set<String> subject = subject();
        boolean stated = facts.places().all().tellings().stream()
                .filter(telling -> subject.isEmpty()
                        || Keys.shared(subject, telling.keys()) > 0
                        || namesNoSkill() && Keys.shared(told.keys(), telling.keys()) > 1)
                .filter(telling -> namesAllTools(telling))
                .flatMap(telling -> telling.figures().stream())
                .filter(Figure::isYears)
                .anyMatch(other -> figure.bound() > 0
                        ? other.value().intValue() >= claimed
                                || other.bound() > 0 && other.value().compareTo(figure.value()) == 0
                        : other.value().compareTo(figure.value()) == 0);
        return stated || (namesNoSkill() && (ofJob || subject.isEmpty()) && claimed <= facts.years());
    }

    private Set<String> subject() {
        Set<String> subject = new java.util.LinkedHashSet<>();
        for (Figure figure : told.figures()) {
            if (figure.isYears()) {
                figure.counted().stream()
                        .filter(key -> !CAREER.matcher(key).find())
                        .forEach(subject::add);
            }
        }
        return subject;
    }

    private boolean namesAllTools(Telling telling) {
        return told.figures().stream().filter(Figure::isYears).allMatch(figure -> told.mentions().stream()
                .filter(mention -> mention.entry().kind() == TermKind.TOOL)
                .filter(mention -> isSubject(figure, mention))
                .allMatch(mention -> telling.mentions().stream()
                        .anyMatch(other -> other.entry().equals(mention.entry()))));
    }

    private boolean isSubject(Figure figure, Mention mention) {
        if (mention.start() < figure.end()) {
            return false;
        }
        String between = told.text().substring(figure.end(), mention.start());
        return between.length() < 40 && !between.matches(".*[,;(].*");
    }

    private boolean namesNoSkill() {
        return told.figures().stream().filter(Figure::isYears).allMatch(figure -> told.mentions().stream()
                .noneMatch(mention -> isSubject(figure, mention)));
    }

    /** "2019 servers": a year that counts things, which the source has not or not as many. */
    private boolean isCount(Figure figure) {
        java.util.regex.Matcher many = PLURAL.matcher(told.text().substring(figure.end()));
        return figure.isDate()
                && facts.language() == dev.vitae.generation.terms.TextLanguage.EN
                && many.find()
                && !own.hasWord(Clauses.fold(many.group(1)));
    }

    /** A year of the source; behind "since" one in which something began. */
    private boolean isDate(Figure figure) {
        boolean since = isSince(figure);
        Stream<String> dates = jobs().flatMap(job -> since ? Stream.of(job.startDate()) : Stream.of(dates(job)));
        return dates.anyMatch(date -> date != null && date.startsWith(figure.text()))
                || !since && facts.places().all().hasText(figure.text());
    }

    private boolean isSince(Figure figure) {
        String before = told.folded()
                .substring(0, Math.min(figure.start(), told.folded().length()));
        return figure.isDate()
                && before.matches("(?s).*(?:since|from|seit|depuis|desde|dal|sinds|vanaf|с|απο)\\s(?:\\p{L}+\\s)?$");
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
        java.util.regex.Matcher name = NAME.matcher(before);
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
        if (figure.isDate()) {
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
