package dev.vitae.generation.guard;

import dev.vitae.document.Certification;
import dev.vitae.document.Education;
import dev.vitae.document.Experience;
import dev.vitae.document.Language;
import dev.vitae.document.Link;
import dev.vitae.document.PersonalInfo;
import dev.vitae.document.ResumeContent;
import dev.vitae.document.Section;
import dev.vitae.generation.terms.TextLanguage;
import dev.vitae.generation.terms.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The source résumé as ground for claims: each job on its own, and everything together. */
final class SourceFacts {
    private static final int MONTHS = 12;

    private final ResumeContent source;
    private final List<Ground> jobs;
    private final Ground whole;

    SourceFacts(ResumeContent source) {
        this.source = source;
        List<List<String>> texts =
                source.experience().stream().map(SourceFacts::texts).toList();
        List<String> all = new ArrayList<>();
        texts.forEach(all::addAll);
        all.addAll(otherTexts(source));
        TextLanguage language = TextLanguage.of(Tokens.of(String.join("\n", all)));
        this.jobs = texts.stream().map(job -> new Ground(job, language)).toList();
        this.whole = new Ground(all, language);
    }

    ResumeContent source() {
        return source;
    }

    Ground job(int index) {
        return jobs.get(index);
    }

    List<Ground> jobs() {
        return jobs;
    }

    Ground whole() {
        return whole;
    }

    /**
     * Whole years between the first start and the last date that the source states: what "n years of experience" may
     * at most claim. Days after the last stated date count for nothing, because the guard has no today.
     */
    int years() {
        List<Integer> months = source.experience().stream()
                .flatMap(job -> Stream.of(job.startDate(), job.endDate()))
                .filter(Objects::nonNull)
                .filter(date -> date.matches("\\d{4}-\\d{2}"))
                .map(date -> Integer.parseInt(date.substring(0, 4)) * MONTHS + Integer.parseInt(date.substring(5)))
                .sorted()
                .toList();
        return months.size() < 2 ? 0 : (months.get(months.size() - 1) - months.get(0)) / MONTHS;
    }

    private static List<String> texts(Experience job) {
        List<String> texts = new ArrayList<>();
        add(texts, job.company());
        add(texts, job.position());
        addDate(texts, job.startDate());
        addDate(texts, job.endDate());
        if (job.description() != null) {
            job.description().lines().map(String::strip).forEach(line -> add(texts, line));
        }
        if (job.projects() != null) {
            texts.addAll(job.projects());
        }
        if (job.links() != null) {
            for (Link link : job.links()) {
                add(texts, link.name());
                add(texts, link.link());
            }
        }
        return texts;
    }

    private static List<String> otherTexts(ResumeContent source) {
        List<String> texts = new ArrayList<>();
        PersonalInfo person = source.personalInfo();
        Stream.of(person.fullName(), person.email(), person.phone(), person.location(), person.linkedin())
                .forEach(text -> add(texts, text));
        add(texts, person.website());
        add(texts, source.summary());
        texts.addAll(source.skills());
        for (Education course : source.education()) {
            Stream.of(course.institution(), course.degree(), course.field()).forEach(text -> add(texts, text));
            addDate(texts, course.startDate());
            addDate(texts, course.endDate());
        }
        for (Certification certificate : orNone(source.certifications())) {
            add(texts, certificate.name());
            add(texts, certificate.issuer());
            addDate(texts, certificate.date());
        }
        for (Language spoken : orNone(source.languages())) {
            add(texts, spoken.level() == null ? spoken.language() : spoken.language() + " " + spoken.level());
        }
        for (Section section : orNone(source.sections())) {
            add(texts, section.heading());
            texts.addAll(section.entries());
        }
        return texts;
    }

    /** Only the year: a month on its own would support any small number. */
    private static void addDate(List<String> texts, String date) {
        if (date != null && date.length() >= 4) {
            texts.add(date.substring(0, 4));
        }
    }

    private static void add(List<String> texts, String text) {
        if (text != null && !text.isBlank()) {
            texts.add(text);
        }
    }

    static <T> List<T> orNone(List<T> list) {
        return list == null ? List.of() : list;
    }
}
