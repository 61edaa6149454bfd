package dev.vitae.resume.parsing.provenance;

import dev.vitae.document.Certification;
import dev.vitae.document.DatePrecision;
import dev.vitae.document.Education;
import dev.vitae.document.Experience;
import dev.vitae.document.Language;
import dev.vitae.document.Link;
import dev.vitae.document.PersonalInfo;
import dev.vitae.document.ResumeContent;
import dev.vitae.document.Section;
import dev.vitae.resume.parsing.layout.Layout;
import dev.vitae.resume.parsing.provenance.Signals.Form;
import dev.vitae.resume.parsing.wording.SectionKind;
import dev.vitae.resume.parsing.wording.Wording;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Finds where a résumé's values stand in the text that they were read from: each in the lines of its section, in order,
 * and dates in the line nearest to their entry. What a precision says is no value of the file and has no origin.
 */
public final class OriginFinder {

    private final Wording wording;
    private final Layout layout;
    private final SourceText source;
    private final OriginWriter writer;
    /** Where the search for the next value of the section begins. */
    private int next;

    public OriginFinder(Layout layout, SourceText source, Wording wording) {
        this.wording = wording;
        this.layout = layout;
        this.source = source;
        this.writer = new OriginWriter(layout, source, wording);
    }

    /** The origins of content that was read from this layout. */
    public Origins of(ResumeContent content) {
        person(content.personalInfo());
        Scope summary = Scope.of(layout, SectionKind.SUMMARY).orTop();
        writer.text("/summary", content.summary(), Form.FREE, true, summary, 0);
        Scope jobs = Scope.of(layout, SectionKind.EXPERIENCE);
        next = 0;
        each(content.experience(), (i, job) -> job("/experience/" + i, job, jobs));
        Scope studies = Scope.of(layout, SectionKind.EDUCATION);
        next = 0;
        each(content.education(), (i, study) -> study("/education/" + i, study, studies));
        Scope skills = Scope.of(layout, SectionKind.SKILLS);
        next = 0;
        each(content.skills(), (i, skill) -> follow(writer.text("/skills/" + i, skill, Form.FREE, true, skills, next)));
        Scope certificates = Scope.of(layout, SectionKind.CERTIFICATIONS);
        next = 0;
        each(content.certifications(), (i, it) -> certificate("/certifications/" + i, it, certificates));
        Scope languages = Scope.of(layout, SectionKind.LANGUAGES);
        next = 0;
        each(content.languages(), (i, it) -> language("/languages/" + i, it, languages));
        each(content.sections(), (i, section) -> section("/sections/" + i, section));
        return writer.origins();
    }

    private void person(PersonalInfo person) {
        Scope contact = Scope.of(layout, SectionKind.CONTACT).orTop();
        writer.text("/personalInfo/fullName", person.fullName(), Form.FREE, true, contact, 0);
        writer.text("/personalInfo/email", person.email(), Form.CHECKED, true, contact, 0);
        writer.text("/personalInfo/phone", person.phone(), Form.CHECKED, true, contact, 0);
        writer.text("/personalInfo/location", person.location(), Form.FREE, true, contact, 0);
        writer.address("/personalInfo/linkedin", person.linkedin(), contact, 0);
        writer.address("/personalInfo/website", person.website(), contact, 0);
    }

    private void job(String at, Experience job, Scope scope) {
        boolean told = in(job.position(), wording.jobs()::in) || in(job.company(), wording.companies()::in);
        OptionalInt company = writer.text(at + "/company", job.company(), Form.FREE, told, scope, next);
        OptionalInt position = writer.text(at + "/position", job.position(), Form.FREE, told, scope, next);
        int start = first(company, position);
        OptionalInt text = writer.text(at + "/description", job.description(), Form.FREE, true, scope, start);
        dates(at, job.startDate(), job.startDatePrecision(), job.endDate(), job.endDatePrecision(), scope, start);
        each(job.links(), (i, link) -> link(at + "/links/" + i, link, scope, start));
        next = IntStream.of(company.orElse(0), position.orElse(0), text.orElse(0))
                .filter(token -> isNear(token, start))
                .map(token -> token + 1)
                .max()
                .orElse(next);
    }

    private void study(String at, Education study, Scope scope) {
        boolean told = in(study.institution(), wording.schools()::in) || in(study.degree(), wording.degrees()::in);
        OptionalInt school = writer.text(at + "/institution", study.institution(), Form.FREE, told, scope, next);
        OptionalInt degree = writer.text(at + "/degree", study.degree(), Form.FREE, told, scope, next);
        OptionalInt field = writer.text(at + "/field", study.field(), Form.FREE, told, scope, next);
        int start = first(school, degree);
        dates(
                at,
                study.startDate(),
                study.startDatePrecision(),
                study.endDate(),
                study.endDatePrecision(),
                scope,
                start);
        next = IntStream.of(school.orElse(0), degree.orElse(0), field.orElse(0))
                .filter(token -> isNear(token, start))
                .map(token -> token + 1)
                .max()
                .orElse(next);
    }

    private void certificate(String at, Certification certificate, Scope scope) {
        OptionalInt name = writer.text(at + "/name", certificate.name(), Form.FREE, true, scope, next);
        follow(name);
        writer.text(at + "/issuer", certificate.issuer(), Form.FREE, true, scope, next);
        int start = name.orElse(next);
        writer.date(at + "/date", certificate.date(), certificate.datePrecision(), null, null, scope, start);
    }

    private void language(String at, Language language, Scope scope) {
        follow(writer.text(at + "/language", language.language(), Form.FREE, true, scope, next));
        writer.text(at + "/level", language.level(), Form.FREE, true, scope, next);
    }

    private void section(String at, Section section) {
        writer.heading(at + "/heading", section.heading());
        Scope scope = Scope.of(layout, section.heading());
        next = 0;
        each(section.entries(), (i, entry) -> follow(writer.entry(at + "/entries/" + i, entry, scope, next)));
    }

    private void link(String at, Link link, Scope scope, int from) {
        writer.address(at + "/name", link.name(), scope, from);
        writer.address(at + "/link", link.link(), scope, from);
    }

    private void dates(
            String at,
            String start,
            DatePrecision startPrecision,
            String end,
            DatePrecision endPrecision,
            Scope scope,
            int from) {
        writer.date(at + "/startDate", start, startPrecision, start, end, scope, from);
        writer.date(at + "/endDate", end, endPrecision, start, end, scope, from);
    }

    private void follow(OptionalInt found) {
        next = Math.max(next, found.orElse(next - 1) + 1);
    }

    /** Of an entry's two names the one that begins it; one found before the entry belongs to others as well. */
    private int first(OptionalInt one, OptionalInt other) {
        return IntStream.concat(one.stream(), other.stream())
                .filter(token -> token >= next)
                .min()
                .orElse(next);
    }

    /** Within the head of one entry. */
    private boolean isNear(int token, int start) {
        return token >= start
                && token < source.tokens().size()
                && source.tokens().get(token).line()
                                - source.tokens().get(start).line()
                        <= 6;
    }

    private static boolean in(String text, java.util.function.Predicate<String> words) {
        return text != null && words.test(text);
    }

    private interface Each<T> {
        void take(int index, T item);
    }

    private static <T> void each(List<T> list, Each<T> action) {
        List<T> items = Optional.ofNullable(list).orElse(List.of());
        for (int i = 0; i < items.size(); i++) {
            action.take(i, items.get(i));
        }
    }
}
