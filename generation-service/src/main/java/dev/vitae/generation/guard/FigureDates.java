package dev.vitae.generation.guard;

import dev.vitae.document.Certification;
import dev.vitae.document.Experience;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether a year or a month of a sentence is a date of the source, and of its job where it tells of one. */
final class FigureDates {
    private static final Pattern SINCE =
            Pattern.compile("(?:since|from|seit|depuis|desde|dal|sinds|vanaf|с|απο)\\s(?:\\p{L}+\\s)?$");
    /** "Moved to insurance in 2019": a year in which a job began. */
    private static final Pattern ENTERED =
            Pattern.compile("(?<!\\p{L})(?:started (?:out|in|at|as|my)|began (?:in|at|as|my)"
                    + "|joined|moved (?:on |over )?(?:in)?to|switched to|wechselte|gewechselt|einstieg|eingestiegen|angefangen|rejoint"
                    + "|debute|passee? (?:a|au|chez)|arrivee? chez|me incorpore|empec[eo]|pase a|entre en|ingrese|entrat[oa] in|passat[oa] a"
                    + "|comecei|ingressei|mudei para|begonnen|overgestapt|пришл?[аео]л?|пришел|перешл?[аео]л?|перешел|устроил\\p{L}*)"
                    + "(?!\\p{L})[^,;:.()]*(?<!\\p{L})(?:in|im|en|nel|em|в|au) $|(?:入社|入行|転職|入职|加入)[^,;:.()、。]*$");

    private final SourceFacts facts;
    private final Telling told;
    private final Scope own;
    private final boolean ofJob;

    FigureDates(SourceFacts facts, Telling told, Scope own, boolean ofJob) {
        this.facts = facts;
        this.told = told;
        this.own = own;
        this.ofJob = ofJob;
    }

    /** A month of a date of this job, or of the source where the sentence tells of all. */
    boolean isMonth(Figure figure) {
        String month = MonthDates.iso(figure.value().intValue());
        return jobs().flatMap(job -> Stream.of(dates(job))).anyMatch(month::equals)
                || !ofJob && facts.places().all().hasText(month);
    }

    /** A year of the source; behind "since" one in which something began. */
    boolean isDate(Figure figure) {
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

    boolean isSince(Figure figure) {
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
}
