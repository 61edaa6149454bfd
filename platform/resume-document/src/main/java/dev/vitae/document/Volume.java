package dev.vitae.document;

import java.util.List;
import java.util.stream.Stream;

/**
 * How much a résumé says in all, which is what its rendering costs.
 *
 * @param characters of every text that may be shown
 * @param lines paragraphs, bullets, entries and list items
 */
public record Volume(long characters, long lines) {

    public static Volume of(ResumeContent content) {
        return new Volume(
                texts(content).mapToLong(String::length).sum(),
                texts(content).flatMap(String::lines).count());
    }

    /** Whether it can be rendered in bounded time and memory. */
    public boolean isBounded() {
        return characters <= Limits.CHARACTERS && lines <= Limits.LINES;
    }

    private static Stream<String> texts(ResumeContent content) {
        PersonalInfo person = content.personalInfo();
        return Stream.of(
                        Stream.of(
                                person.fullName(),
                                person.email(),
                                person.phone(),
                                person.location(),
                                person.linkedin(),
                                person.website(),
                                content.summary()),
                        content.experience().stream().flatMap(Volume::texts),
                        content.education().stream()
                                .flatMap(study -> Stream.of(study.institution(), study.degree(), study.field())),
                        content.skills().stream(),
                        each(content.certifications())
                                .flatMap(certificate -> Stream.of(certificate.name(), certificate.issuer())),
                        each(content.languages()).flatMap(language -> Stream.of(language.language(), language.level())),
                        each(content.sections())
                                .flatMap(section ->
                                        Stream.concat(Stream.of(section.heading()), each(section.entries()))))
                .flatMap(texts -> texts)
                .filter(text -> text != null);
    }

    private static Stream<String> texts(Experience job) {
        return Stream.of(
                        Stream.of(job.company(), job.position(), job.description()),
                        each(job.projects()),
                        each(job.links()).flatMap(link -> Stream.of(link.name(), link.link())))
                .flatMap(texts -> texts);
    }

    private static <T> Stream<T> each(List<T> list) {
        return list == null ? Stream.empty() : list.stream();
    }
}
