package dev.vitae.generation.comparison;

import dev.vitae.document.Certification;
import dev.vitae.document.Education;
import dev.vitae.document.Experience;
import dev.vitae.document.Language;
import dev.vitae.document.ResumeContent;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Entries of a résumé in words, as a change shows them. */
final class Said {
    private Said() {}

    static String job(Experience job) {
        return joined(job.position(), job.company());
    }

    static String course(Education course) {
        return joined(course.degree(), course.field(), course.institution());
    }

    static String certificate(Certification certificate) {
        return joined(certificate.name(), certificate.issuer());
    }

    static String language(Language language) {
        return joined(language.language(), language.level());
    }

    static String dates(String start, String end) {
        return Stream.of(start, end).filter(Objects::nonNull).collect(Collectors.joining(" – "));
    }

    /** All of it, a line for each text. */
    static String all(ResumeContent resume) {
        Stream<String> jobs = resume.experience().stream()
                .flatMap(job -> Stream.concat(Stream.of(job(job), job.description()), orNone(job.projects()).stream()));
        Stream<String> courses = resume.education().stream().map(Said::course);
        Stream<String> lists = Stream.of(
                        resume.skills().stream(),
                        orNone(resume.certifications()).stream().map(Said::certificate),
                        orNone(resume.languages()).stream().map(Said::language),
                        orNone(resume.sections()).stream().flatMap(section -> section.entries().stream()))
                .flatMap(texts -> texts);
        return Stream.of(Stream.of(resume.summary()), jobs, courses, lists)
                .flatMap(texts -> texts)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
    }

    static <T> List<T> orNone(List<T> list) {
        return list == null ? List.of() : list;
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(", "));
    }
}
