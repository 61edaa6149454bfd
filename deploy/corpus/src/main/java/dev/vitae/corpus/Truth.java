package dev.vitae.corpus;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.vitae.corpus.content.Resume;
import java.util.List;

/** What a file states, as the scorer of resume-service reads it: no more than what is printed. */
record Truth(
        Contact contact, List<Job> experience, List<Study> education, List<String> skills, List<String> skillGroups) {

    record Contact(String fullName, String email, String phone) {}

    /** @param startDate {@code YYYY-MM}, or {@code YYYY} where no month is printed; null where nothing is */
    @JsonPropertyOrder({"company", "position", "startDate", "endDate"})
    record Job(String company, String position, String startDate, String endDate) {}

    record Study(String institution, String degree) {}

    static Truth of(Resume resume, Layout layout) {
        Resume.Person person = resume.person();
        return new Truth(
                new Contact(
                        person.name(),
                        layout.omits("email") ? null : person.email(),
                        layout.omits("phone") ? null : person.phone()),
                resume.jobs().stream()
                        .map(job -> new Job(
                                job.company(),
                                job.position(),
                                job.dates().from(),
                                job.dates().until()))
                        .toList(),
                resume.studies().stream()
                        .map(study -> new Study(study.institution(), study.degree()))
                        .toList(),
                layout.omits("skills") ? List.of() : resume.skills(),
                layout.groups()
                        ? resume.groups().stream().map(Resume.SkillGroup::name).toList()
                        : List.of());
    }
}
