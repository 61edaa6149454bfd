package dev.vitae.generation.llm;

import dev.vitae.document.Certification;
import dev.vitae.document.Education;
import dev.vitae.document.Experience;
import dev.vitae.document.Language;
import dev.vitae.document.PersonalInfo;
import dev.vitae.document.ResumeContent;
import dev.vitae.document.Section;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;

/** What no model gets to see or say: contact data, links, and members that we do not know. */
final class OwnMembers {
    private OwnMembers() {}

    /** The content without them. */
    static ResumeContent removed(ResumeContent content) {
        return filled(content, ResumeContent.empty()).withPersonalInfo(PersonalInfo.EMPTY);
    }

    /** An answer with those of the source, each in the entry that it stood in. */
    static ResumeContent restored(ResumeContent answer, ResumeContent source) {
        return filled(answer, source).withPersonalInfo(source.personalInfo());
    }

    private static ResumeContent filled(ResumeContent answer, ResumeContent source) {
        return new ResumeContent(
                null,
                answer.summary(),
                answer.experience().stream().map(job -> job(job, source)).toList(),
                answer.education().stream().map(study -> study(study, source)).toList(),
                answer.skills(),
                answer.certifications() == null
                        ? null
                        : answer.certifications().stream()
                                .map(shown -> certificate(shown, source))
                                .toList(),
                answer.languages() == null
                        ? null
                        : answer.languages().stream()
                                .map(spoken -> language(spoken, source))
                                .toList(),
                answer.sections() == null
                        ? null
                        : answer.sections().stream()
                                .map(section -> section(section, source))
                                .toList(),
                source.other());
    }

    private static Experience job(Experience job, ResumeContent source) {
        Experience own = first(source.experience(), job, OwnMembers::same);
        return new Experience(
                job.company(),
                job.position(),
                job.startDate(),
                job.startDatePrecision(),
                job.endDate(),
                job.endDatePrecision(),
                job.description(),
                job.projects(),
                own == null ? null : own.links(),
                own == null ? Map.of() : own.other());
    }

    private static boolean same(Experience one, Experience other) {
        return Objects.equals(one.company(), other.company())
                && Objects.equals(one.startDate(), other.startDate())
                && Objects.equals(one.endDate(), other.endDate());
    }

    private static Education study(Education study, ResumeContent source) {
        Education own = first(
                source.education(),
                study,
                (a, b) -> Objects.equals(a.institution(), b.institution())
                        && Objects.equals(a.startDate(), b.startDate())
                        && Objects.equals(a.endDate(), b.endDate()));
        return new Education(
                study.institution(),
                study.degree(),
                study.field(),
                study.startDate(),
                study.startDatePrecision(),
                study.endDate(),
                study.endDatePrecision(),
                own == null ? Map.of() : own.other());
    }

    private static Certification certificate(Certification shown, ResumeContent source) {
        Certification own = first(source.certifications(), shown, (a, b) -> Objects.equals(a.name(), b.name()));
        return new Certification(
                shown.name(),
                shown.issuer(),
                shown.date(),
                shown.datePrecision(),
                own == null ? Map.of() : own.other());
    }

    private static Language language(Language spoken, ResumeContent source) {
        Language own = first(source.languages(), spoken, (a, b) -> Objects.equals(a.language(), b.language()));
        return new Language(spoken.language(), spoken.level(), own == null ? Map.of() : own.other());
    }

    private static Section section(Section section, ResumeContent source) {
        Section own = first(source.sections(), section, (a, b) -> Objects.equals(a.heading(), b.heading()));
        return new Section(section.heading(), section.entries(), own == null ? Map.of() : own.other());
    }

    private static <T> T first(List<T> all, T wanted, BiPredicate<T, T> same) {
        return all == null
                ? null
                : all.stream().filter(one -> same.test(one, wanted)).findFirst().orElse(null);
    }
}
