package dev.vitae.generation.letters;

import dev.vitae.document.Certification;
import dev.vitae.document.Education;
import dev.vitae.document.Experience;
import dev.vitae.document.Language;
import dev.vitae.document.ResumeContent;
import dev.vitae.generation.terms.Tokens;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What a résumé tells: facts, each in a member of its own, and lines of text. */
final class Told {
    private static final int ONE_SKILL = 4;

    private Told() {}

    static Stream<String> facts(ResumeContent source) {
        return Stream.of(
                        Stream.of(
                                source.personalInfo().fullName(),
                                source.personalInfo().location()),
                        each(source.experience()).flatMap(Told::facts),
                        each(source.education()).flatMap(Told::facts),
                        each(source.certifications()).flatMap(Told::facts),
                        each(source.languages()).map(Language::language),
                        each(source.skills()).filter(Told::isOneSkill))
                .flatMap(facts -> facts)
                .filter(Objects::nonNull);
    }

    private static Stream<String> facts(Experience job) {
        return Stream.of(job.company(), job.position());
    }

    private static Stream<String> facts(Education education) {
        return Stream.of(education.institution(), education.degree(), education.field());
    }

    private static Stream<String> facts(Certification certificate) {
        return Stream.of(certificate.name(), certificate.issuer());
    }

    static Stream<String> lines(ResumeContent source) {
        return Stream.of(
                        Stream.ofNullable(source.summary()),
                        each(source.experience()).map(Experience::description),
                        each(source.experience()).flatMap(job -> each(job.projects())),
                        each(source.skills()).filter(skill -> !isOneSkill(skill)),
                        each(source.sections()).flatMap(section -> each(section.entries())))
                .flatMap(lines -> lines)
                .filter(Objects::nonNull)
                .flatMap(String::lines);
    }

    /** A longer one is a sentence. */
    private static boolean isOneSkill(String skill) {
        return Tokens.of(skill).size() <= ONE_SKILL;
    }

    /** What is absent is null in a content. */
    private static <T> Stream<T> each(List<T> list) {
        return Stream.ofNullable(list).flatMap(List::stream);
    }
}
