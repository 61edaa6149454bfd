package dev.vitae.resume.parsing.content;

import dev.vitae.document.DatePrecision;
import dev.vitae.document.Education;
import dev.vitae.document.Experience;
import dev.vitae.document.ResumeContent;
import dev.vitae.resume.parsing.Warning;
import java.util.ArrayList;
import java.util.List;

/** What a person should look at: required members that the file does not state, and dates that say less than a month. */
final class Warnings {

    private final List<Warning> warnings = new ArrayList<>();

    List<Warning> about(ResumeContent content) {
        missing(content.personalInfo().fullName(), "No name was found.", "/personalInfo/fullName");
        missing(content.personalInfo().email(), "No e-mail address was found.", "/personalInfo/email");
        for (int i = 0; i < content.experience().size(); i++) {
            about(content.experience().get(i), "/experience/" + i);
        }
        for (int i = 0; i < content.education().size(); i++) {
            about(content.education().get(i), "/education/" + i);
        }
        if (content.experience().isEmpty()) {
            warn("missing_member", "No work experience was found.", "/experience");
        }
        return warnings;
    }

    private void about(Experience job, String path) {
        missing(job.company(), "No company is stated for this job.", path + "/company");
        missing(job.position(), "No position is stated for this job.", path + "/position");
        missing(job.startDate(), "No start date is stated for this job.", path + "/startDate");
        dates(job.startDatePrecision(), job.endDatePrecision(), path);
    }

    private void about(Education study, String path) {
        missing(study.institution(), "No school is stated for this degree.", path + "/institution");
        missing(study.degree(), "No degree is stated for this school.", path + "/degree");
        missing(study.startDate(), "No start date is stated for this course of study.", path + "/startDate");
        dates(study.startDatePrecision(), study.endDatePrecision(), path);
    }

    private void dates(DatePrecision start, DatePrecision end, String path) {
        if (start == DatePrecision.YEAR) {
            warn("date_year_only", "Only the year of the start is stated.", path + "/startDate");
        }
        if (end == DatePrecision.YEAR) {
            warn("date_year_only", "Only the year of the end is stated.", path + "/endDate");
        }
        if (end == DatePrecision.UNKNOWN) {
            warn("end_not_stated", "An end is not stated, nor that it goes on.", path + "/endDate");
        }
    }

    private void missing(String value, String message, String path) {
        if (value == null) {
            warn("missing_member", message, path);
        }
    }

    private void warn(String code, String message, String path) {
        warnings.add(new Warning(code, message, path));
    }
}
