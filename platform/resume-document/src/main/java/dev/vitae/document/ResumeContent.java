package dev.vitae.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a résumé says, as JSON travels between Vitae's services and its clients.
 *
 * <p>Members that a file does not state are absent ({@code null}), never made up; {@link #skills}, {@link #experience}
 * and {@link #education} are empty lists instead. Members that this version does not know are kept in {@code other} and
 * written back. Whether the content is complete enough to be stored as written by a person is {@link ContentRules}'
 * question.
 *
 * @param sections what has no other home (awards, publications, volunteering): our one extension
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ResumeContent(
        PersonalInfo personalInfo,
        String summary,
        List<Experience> experience,
        List<Education> education,
        List<String> skills,
        List<Certification> certifications,
        List<Language> languages,
        List<Section> sections,
        @OtherMembers Map<String, Object> other) {

    public ResumeContent {
        personalInfo = personalInfo == null ? PersonalInfo.EMPTY : personalInfo;
        experience = listOf(experience);
        education = listOf(education);
        skills = listOf(skills);
        certifications = copyOf(certifications);
        languages = copyOf(languages);
        sections = copyOf(sections);
        other = other(other);
    }

    /** A résumé that says nothing yet. */
    public static ResumeContent empty() {
        return new ResumeContent(null, null, null, null, null, null, null, null, null);
    }

    public ResumeContent withPersonalInfo(PersonalInfo newPersonalInfo) {
        return new ResumeContent(
                newPersonalInfo, summary, experience, education, skills, certifications, languages, sections, other);
    }

    public ResumeContent withSummary(String newSummary) {
        return new ResumeContent(
                personalInfo, newSummary, experience, education, skills, certifications, languages, sections, other);
    }

    public ResumeContent withExperience(List<Experience> newExperience) {
        return new ResumeContent(
                personalInfo, summary, newExperience, education, skills, certifications, languages, sections, other);
    }

    public ResumeContent withEducation(List<Education> newEducation) {
        return new ResumeContent(
                personalInfo, summary, experience, newEducation, skills, certifications, languages, sections, other);
    }

    public ResumeContent withSkills(List<String> newSkills) {
        return new ResumeContent(
                personalInfo, summary, experience, education, newSkills, certifications, languages, sections, other);
    }

    public ResumeContent withCertifications(List<Certification> newCertifications) {
        return new ResumeContent(
                personalInfo, summary, experience, education, skills, newCertifications, languages, sections, other);
    }

    public ResumeContent withLanguages(List<Language> newLanguages) {
        return new ResumeContent(
                personalInfo, summary, experience, education, skills, certifications, newLanguages, sections, other);
    }

    public ResumeContent withSections(List<Section> newSections) {
        return new ResumeContent(
                personalInfo, summary, experience, education, skills, certifications, languages, newSections, other);
    }

    static Map<String, Object> other(Map<String, Object> members) {
        return members == null ? Map.of() : new LinkedHashMap<>(members);
    }

    static <T> List<T> listOf(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    static <T> List<T> copyOf(List<T> list) {
        return list == null ? null : List.copyOf(list);
    }
}
