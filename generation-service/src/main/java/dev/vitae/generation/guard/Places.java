package dev.vitae.generation.guard;

import dev.vitae.document.Certification;
import dev.vitae.document.Education;
import dev.vitae.document.Experience;
import dev.vitae.document.Language;
import dev.vitae.document.PersonalInfo;
import dev.vitae.document.ResumeContent;
import dev.vitae.document.Section;
import dev.vitae.generation.terms.TextLanguage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The source by places that a sentence can stand on. */
final class Places {
    private final List<Scope> jobs = new ArrayList<>();
    private final List<Scope> sections = new ArrayList<>();
    private final Scope general;
    private final Scope all;

    Places(ResumeContent source, TextLanguage language) {
        List<Telling> everything = new ArrayList<>();
        List<Telling> deeds = new ArrayList<>();
        for (Experience job : source.experience()) {
            List<Telling> tellings = new ArrayList<>(Telling.all(job.description(), language));
            SourceFacts.orNone(job.projects()).forEach(project -> tellings.addAll(Telling.all(project, language)));
            List<Telling> done = List.copyOf(tellings);
            deeds.addAll(done);
            Stream.of(job.position(), job.company())
                    .filter(text -> text != null && !text.isBlank())
                    .forEach(text -> tellings.add(Telling.of(text, language)));
            List<Telling> own = new ArrayList<>(tellings);
            own.addAll(ofEmployer(source, job, language));
            jobs.add(new Scope(own, done));
            everything.addAll(tellings);
        }
        for (Section section : SourceFacts.orNone(source.sections())) {
            List<Telling> tellings = new ArrayList<>();
            section.entries().forEach(entry -> tellings.addAll(Telling.all(entry, language)));
            if (section.heading() != null) {
                tellings.add(Telling.of(section.heading(), language));
            }
            deeds.addAll(tellings);
            sections.add(new Scope(tellings, tellings));
            everything.addAll(tellings);
        }
        List<Telling> facts = new ArrayList<>(Telling.all(source.summary(), language));
        deeds.addAll(facts);
        lists(source).forEach(text -> facts.add(Telling.of(text, language)));
        general = new Scope(facts, List.of());
        everything.addAll(facts);
        all = new Scope(everything, deeds);
    }

    /** Entries of sections that name an employer, "Runner-up, Sahyadri Infra annual awards", are of the job, too. */
    private static List<Telling> ofEmployer(ResumeContent source, Experience job, TextLanguage language) {
        if (job.company() == null || Names.words(job.company()).isEmpty()) {
            return List.of();
        }
        List<String> words = Names.words(job.company());
        String name = String.join(" ", words.subList(0, Math.min(2, words.size())));
        return SourceFacts.orNone(source.sections()).stream()
                .flatMap(section -> section.entries().stream())
                .filter(entry -> Clauses.fold(entry).contains(name))
                .flatMap(entry -> Telling.all(entry, language).stream())
                .toList();
    }

    private static List<String> lists(ResumeContent source) {
        List<String> texts = new ArrayList<>(source.skills());
        for (Education course : source.education()) {
            texts.add(joined(course.degree(), course.field(), course.institution()));
            texts.add(joined(course.startDate(), course.endDate()));
        }
        for (Certification certificate : SourceFacts.orNone(source.certifications())) {
            texts.add(joined(certificate.name(), certificate.issuer()));
            texts.add(joined(certificate.date()));
        }
        for (Language spoken : SourceFacts.orNone(source.languages())) {
            texts.add(joined(spoken.language(), spoken.level()));
        }
        PersonalInfo person = source.personalInfo();
        texts.add(joined(person.fullName(), person.location(), person.email(), person.phone()));
        texts.add(joined(person.linkedin(), person.website()));
        texts.removeIf(String::isBlank);
        return texts;
    }

    private static String joined(String... texts) {
        return String.join(" ", Stream.of(texts).filter(text -> text != null).toList());
    }

    List<Scope> jobs() {
        return jobs;
    }

    List<Scope> sections() {
        return sections;
    }

    /** The summary and the lists: skills, studies, certificates, languages. */
    Scope general() {
        return general;
    }

    Scope all() {
        return all;
    }
}
