package dev.vitae.generation.matching;

import dev.vitae.document.DatePrecision;
import dev.vitae.document.Education;
import dev.vitae.document.Experience;
import dev.vitae.document.Language;
import dev.vitae.document.ResumeContent;
import java.util.ArrayList;
import java.util.List;

/** Résumés for tests, a line each. */
final class Resumes {
    private Resumes() {}

    static ResumeContent with(List<Experience> jobs, String... skills) {
        return new ResumeContent(null, null, jobs, null, List.of(skills), null, null, null, null);
    }

    static ResumeContent studied(String degree, Language... languages) {
        Education course = new Education("University", degree, null, null, null, null, null, null);
        return new ResumeContent(null, null, null, List.of(course), null, null, List.of(languages), null, null);
    }

    static Experience job(String position, String from, String to, String description) {
        return new Experience("Acme", position, from, null, to, null, description, null, null, null);
    }

    static Experience job(
            String position, String from, DatePrecision fromPrecision, String to, DatePrecision toPrecision) {
        return new Experience("Acme", position, from, fromPrecision, to, toPrecision, "", null, null, null);
    }

    static ResumeContent andSkill(ResumeContent resume, String skill) {
        List<String> skills = new ArrayList<>(resume.skills());
        skills.add(skill);
        return new ResumeContent(
                resume.personalInfo(),
                resume.summary(),
                resume.experience(),
                resume.education(),
                skills,
                resume.certifications(),
                resume.languages(),
                resume.sections(),
                resume.other());
    }
}
