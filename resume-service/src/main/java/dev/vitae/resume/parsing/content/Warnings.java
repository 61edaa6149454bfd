package dev.vitae.resume.parsing.content;

import dev.vitae.document.ContentRules;
import dev.vitae.document.DatePrecision;
import dev.vitae.document.Education;
import dev.vitae.document.Experience;
import dev.vitae.document.ResumeContent;
import dev.vitae.resume.parsing.Warning;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a person should look at: members that whoever writes a résumé must give and the file does not state, and dates
 * that say less than a month.
 */
final class Warnings {

    private static final Map<String, String> MISSING = Map.ofEntries(
            Map.entry("fullName", "No name was found."),
            Map.entry("email", "No e-mail address was found."),
            Map.entry("company", "No company is stated for this job."),
            Map.entry("position", "No position is stated for this job."),
            Map.entry("description", "Nothing is said of what was done in this job."),
            Map.entry("startDate", "No start date is stated."),
            Map.entry("institution", "No school is stated for this degree."),
            Map.entry("degree", "No degree is stated for this school."),
            Map.entry("level", "No level is stated for this language."));

    private final List<Warning> warnings = new ArrayList<>();

    List<Warning> about(ResumeContent content) {
        ContentRules.written().check(content).stream()
                .filter(violation -> violation.code().equals("required"))
                .forEach(violation -> missing(violation.pointer(), violation.message()));
        for (int i = 0; i < content.experience().size(); i++) {
            Experience job = content.experience().get(i);
            dates(job.startDatePrecision(), job.endDatePrecision(), "/experience/" + i);
        }
        for (int i = 0; i < content.education().size(); i++) {
            Education study = content.education().get(i);
            dates(study.startDatePrecision(), study.endDatePrecision(), "/education/" + i);
        }
        if (content.experience().isEmpty()) {
            warn("missing_member", "No work experience was found.", "/experience");
        }
        return warnings;
    }

    private void missing(String pointer, String rule) {
        String member = pointer.substring(pointer.lastIndexOf('/') + 1);
        warn("missing_member", MISSING.getOrDefault(member, rule), pointer);
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

    private void warn(String code, String message, String path) {
        warnings.add(new Warning(code, message, path));
    }
}
