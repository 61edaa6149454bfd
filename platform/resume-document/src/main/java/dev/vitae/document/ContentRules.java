package dev.vitae.document;

import java.util.ArrayList;
import java.util.List;

/**
 * What content must be like to be kept. A malformed or oversized value is a violation wherever it comes from; whether a
 * missing one is depends on who states it:
 *
 * <ul>
 *   <li>{@link #parsed}: files and imports may lack what they do not state;
 *   <li>{@link #written}: a person who writes gives name and e-mail, and of each employment company, position, start and
 *       description, of each education institution, degree and start.
 * </ul>
 */
public final class ContentRules {
    private final boolean complete;

    private ContentRules(boolean complete) {
        this.complete = complete;
    }

    /** The rules for content that was read from a file or imported. */
    public static ContentRules parsed() {
        return new ContentRules(false);
    }

    /** The rules for content that a person wrote. */
    public static ContentRules written() {
        return new ContentRules(true);
    }

    /** Every rule that the content breaks, in the order of the content; empty where it keeps them all. */
    public List<Violation> check(ResumeContent content) {
        List<Violation> violations = new ArrayList<>();
        Checks root = new Checks("", complete, violations);

        personalInfo(root.at("personalInfo"), content.personalInfo());
        root.text("summary", content.summary(), Limits.SUMMARY);
        root.each("experience", content.experience(), Limits.EXPERIENCE, ContentRules::experience);
        root.each("education", content.education(), Limits.EDUCATION, ContentRules::education);
        root.lines("skills", content.skills(), Limits.SKILLS, Limits.NAME);
        root.each("certifications", content.certifications(), Limits.CERTIFICATIONS, ContentRules::certification);
        root.each("languages", content.languages(), Limits.LANGUAGES, ContentRules::language);
        root.each("sections", content.sections(), Limits.SECTIONS, ContentRules::section);
        root.other(content.other());
        root.volume(Volume.of(content));
        return List.copyOf(violations);
    }

    private static void personalInfo(Checks at, PersonalInfo person) {
        at.needed("fullName", person.fullName(), Limits.NAME);
        at.needed("email", person.email(), Limits.EMAIL);
        at.email("email", person.email());
        at.text("phone", person.phone(), Limits.PHONE);
        at.text("location", person.location(), Limits.NAME);
        at.url("linkedin", person.linkedin());
        at.url("website", person.website());
        at.other(person.other());
    }

    private static void experience(Checks at, Experience job) {
        at.needed("company", job.company(), Limits.NAME);
        at.needed("position", job.position(), Limits.NAME);
        at.needed("startDate", job.startDate(), Limits.NAME);
        at.period(job.startDate(), job.startDatePrecision(), job.endDate(), job.endDatePrecision());
        at.needed("description", job.description(), Limits.DESCRIPTION);
        at.lines("projects", job.projects(), Limits.PROJECTS, Limits.ENTRY);
        at.each("links", job.links(), Limits.LINKS, (link, value) -> {
            link.always("name", value.name(), Limits.NAME);
            link.always("link", value.link(), Limits.URL);
            link.url("link", value.link());
            link.other(value.other());
        });
        at.other(job.other());
    }

    private static void education(Checks at, Education study) {
        at.needed("institution", study.institution(), Limits.NAME);
        at.needed("degree", study.degree(), Limits.NAME);
        at.text("field", study.field(), Limits.NAME);
        at.needed("startDate", study.startDate(), Limits.NAME);
        at.period(study.startDate(), study.startDatePrecision(), study.endDate(), study.endDatePrecision());
        at.other(study.other());
    }

    private static void certification(Checks at, Certification certificate) {
        at.always("name", certificate.name(), Limits.NAME);
        at.text("issuer", certificate.issuer(), Limits.NAME);
        at.date("date", certificate.date());
        at.yearPrecision("datePrecision", certificate.datePrecision(), "date", certificate.date());
        at.other(certificate.other());
    }

    private static void language(Checks at, Language language) {
        at.always("language", language.language(), Limits.NAME);
        at.needed("level", language.level(), Limits.NAME);
        at.other(language.other());
    }

    private static void section(Checks at, Section section) {
        at.always("heading", section.heading(), Limits.NAME);
        at.lines("entries", section.entries(), Limits.SECTION_ENTRIES, Limits.ENTRY);
        at.other(section.other());
    }
}
