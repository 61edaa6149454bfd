package dev.vitae.resume.builder;

import dev.vitae.document.DatePrecision;
import dev.vitae.document.Education;
import dev.vitae.document.Experience;
import dev.vitae.document.ResumeContent;
import dev.vitae.document.Section;
import dev.vitae.resume.career.Dated;
import dev.vitae.resume.career.EducationBody;
import dev.vitae.resume.career.ExperienceBody;
import dev.vitae.resume.career.SkillBody;
import dev.vitae.resume.parsing.content.ContentDraft;
import java.util.List;
import java.util.Map;

/** Career records in the members of a résumé; they say nothing of who the person is. */
final class CareerContent {

    /** Of a day, {@code YYYY-MM-DD}. */
    private static final int MONTH = 7;

    private CareerContent() {}

    static ResumeContent of(List<SkillBody> skills, List<ExperienceBody> jobs, List<EducationBody> studies) {
        return ResumeContent.empty()
                .withSkills(skills.stream().map(SkillBody::name).toList())
                .withExperience(jobs.stream().map(CareerContent::job).toList())
                .withEducation(studies.stream().map(CareerContent::study).toList())
                .withSections(places(jobs));
    }

    private static Experience job(ExperienceBody job) {
        return new Experience(
                job.company(),
                job.title(),
                month(job.startDate()),
                null,
                month(job.endDate()),
                end(job),
                job.description(),
                null,
                null,
                Map.of());
    }

    private static Education study(EducationBody study) {
        return new Education(
                study.school(),
                study.degree(),
                study.field(),
                month(study.startDate()),
                null,
                month(study.endDate()),
                end(study),
                Map.of());
    }

    private static String month(String day) {
        return day == null ? null : day.substring(0, MONTH);
    }

    /** An end that is not known is none that lies in the future. */
    private static DatePrecision end(Dated record) {
        return record.endDate() == null && !record.isCurrent() ? DatePrecision.UNKNOWN : null;
    }

    /** A job's place has no member of its own and stands where the parser of files puts it. Null where there are none. */
    private static List<Section> places(List<ExperienceBody> jobs) {
        List<String> places = jobs.stream()
                .filter(job -> job.location() != null)
                .map(job -> job.title() + ", " + job.company() + ": " + job.location())
                .distinct()
                .toList();
        return places.isEmpty() ? null : List.of(new Section(ContentDraft.PLACES, places, Map.of()));
    }
}
