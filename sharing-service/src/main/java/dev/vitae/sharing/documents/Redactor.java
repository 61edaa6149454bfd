package dev.vitae.sharing.documents;

import dev.vitae.document.Certification;
import dev.vitae.document.Education;
import dev.vitae.document.Experience;
import dev.vitae.document.Language;
import dev.vitae.document.Link;
import dev.vitae.document.PersonalInfo;
import dev.vitae.document.ResumeContent;
import dev.vitae.document.Section;
import dev.vitae.sharing.owners.SkillResume;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Leaves out of a subject what strangers shall not see, before anything is made of it: no form of the document has ever
 * had it. Members that nobody here knows are left out too, whatever they may say.
 */
final class Redactor {

    private static final Map<String, Object> NOTHING = Map.of();

    private final Look look;
    private final Mask mask;

    private Redactor(Look look, Mask mask) {
        this.look = look;
        this.mask = mask;
    }

    static ResumeContent redact(ResumeContent content, Look look) {
        return look.redactions().isEmpty()
                ? content
                : new Redactor(look, Mask.of(content, look.redactions())).redact(content);
    }

    /** It names no employers and nothing to reach its person by, but where that is. */
    static SkillResume redact(SkillResume skills, Look look) {
        SkillResume.Header header = skills.header();
        return look.leavesOut(Redaction.ADDRESS)
                ? new SkillResume(
                        new SkillResume.Header(header.fullName(), header.jobTitle(), null),
                        skills.totals(),
                        skills.categories(),
                        skills.activity(),
                        skills.skillResumeVersion(),
                        skills.asOf())
                : skills;
    }

    private ResumeContent redact(ResumeContent content) {
        return new ResumeContent(
                person(content.personalInfo()),
                mask.text(content.summary()),
                content.experience().stream().map(this::experience).toList(),
                content.education().stream().map(this::education).toList(),
                mask.texts(content.skills()),
                certifications(content.certifications()),
                languages(content.languages()),
                sections(content.sections()),
                NOTHING);
    }

    private PersonalInfo person(PersonalInfo person) {
        return new PersonalInfo(
                person.fullName(),
                unless(Redaction.EMAIL, mask.value(person.email())),
                unless(Redaction.PHONE, person.phone()),
                unless(Redaction.ADDRESS, person.location()),
                unless(Redaction.LINKS, mask.value(person.linkedin())),
                unless(Redaction.LINKS, mask.value(person.website())),
                NOTHING);
    }

    private Experience experience(Experience job) {
        return new Experience(
                unless(Redaction.EMPLOYERS, job.company()),
                mask.text(job.position()),
                job.startDate(),
                job.startDatePrecision(),
                job.endDate(),
                job.endDatePrecision(),
                mask.text(job.description()),
                mask.texts(job.projects()),
                links(job.links()),
                NOTHING);
    }

    /** The pages of an employment lead to whose they are. */
    private List<Link> links(List<Link> links) {
        return links == null || look.leavesOut(Redaction.LINKS) || look.leavesOut(Redaction.EMPLOYERS)
                ? null
                : links.stream()
                        .map(link -> new Link(mask.text(link.name()), mask.value(link.link())))
                        .filter(link -> link.link() != null)
                        .toList();
    }

    private Education education(Education course) {
        return new Education(
                mask.text(course.institution()),
                mask.text(course.degree()),
                mask.text(course.field()),
                course.startDate(),
                course.startDatePrecision(),
                course.endDate(),
                course.endDatePrecision(),
                NOTHING);
    }

    private List<Certification> certifications(List<Certification> all) {
        return all == null
                ? null
                : all.stream()
                        .map(it -> new Certification(
                                mask.text(it.name()), mask.text(it.issuer()), it.date(), it.datePrecision(), NOTHING))
                        .toList();
    }

    private List<Language> languages(List<Language> all) {
        return all == null
                ? null
                : all.stream()
                        .map(it -> new Language(it.language(), mask.text(it.level())))
                        .toList();
    }

    private List<Section> sections(List<Section> all) {
        return all == null
                ? null
                : all.stream()
                        .map(it -> new Section(mask.text(it.heading()), mask.texts(it.entries())))
                        .toList();
    }

    private String unless(Redaction redaction, String value) {
        return Optional.ofNullable(value)
                .filter(it -> !look.leavesOut(redaction))
                .orElse(null);
    }
}
