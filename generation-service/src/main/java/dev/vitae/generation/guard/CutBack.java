package dev.vitae.generation.guard;

import dev.vitae.document.Certification;
import dev.vitae.document.Education;
import dev.vitae.document.Experience;
import dev.vitae.document.Language;
import dev.vitae.document.ResumeContent;
import dev.vitae.document.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** One round of replacing what a report names. */
final class CutBack {
    private final SourceFacts facts;
    private final ResumeContent source;
    private final GuardReport report;

    CutBack(SourceFacts facts, GuardReport report) {
        this.facts = facts;
        this.source = facts.source();
        this.report = report;
    }

    ResumeContent apply(ResumeContent content) {
        boolean rootMember = report.findings().stream()
                .anyMatch(finding -> finding.kind() == ClaimKind.UNKNOWN_MEMBER
                        && finding.path().lastIndexOf('/') == 0);
        return new ResumeContent(
                isCut("/personalInfo") ? source.personalInfo() : content.personalInfo(),
                isCut(SummaryCheck.PATH) ? summary(content.summary()) : content.summary(),
                jobs(content.experience()),
                courses(content.education()),
                kept("/skills", content.skills()),
                certificates(content.certifications()),
                languages(content.languages()),
                sections(content.sections()),
                rootMember ? source.other() : content.other());
    }

    private boolean isCut(String path) {
        return report.findings().stream()
                .anyMatch(
                        finding -> finding.path().equals(path) || finding.path().startsWith(path + "/"));
    }

    private String summary(String told) {
        String kept = Clauses.sentences(told).stream()
                .filter(sentence -> SummaryCheck.sentence(facts, sentence).isEmpty())
                .collect(Collectors.joining(" "));
        return kept.isEmpty() ? source.summary() : kept;
    }

    private List<Experience> jobs(List<Experience> told) {
        List<Experience> jobs = new ArrayList<>();
        for (int i = 0; i < told.size(); i++) {
            String path = "/experience/" + i;
            if (!isCut(path)) {
                jobs.add(told.get(i));
                continue;
            }
            OptionalInt stated = new Alignment(facts).job(told.get(i));
            if (stated.isPresent()) {
                jobs.add(job(told.get(i), stated.getAsInt(), path));
            }
        }
        return jobs.isEmpty() ? source.experience() : jobs;
    }

    private Experience job(Experience told, int index, String path) {
        Experience stated = source.experience().get(index);
        boolean dates = isCut(path + "/startDate") || isCut(path + "/endDate");
        return new Experience(
                isCut(path + "/company") ? stated.company() : told.company(),
                isCut(path + "/position") ? stated.position() : told.position(),
                dates ? stated.startDate() : told.startDate(),
                dates ? stated.startDatePrecision() : told.startDatePrecision(),
                dates ? stated.endDate() : told.endDate(),
                dates ? stated.endDatePrecision() : told.endDatePrecision(),
                isCut(path + "/description") ? description(told.description(), index, path) : told.description(),
                kept(path + "/projects", told.projects()),
                isCut(path + "/links") ? stated.links() : told.links(),
                isMemberCut(path, told.other().keySet()) ? stated.other() : told.other());
    }

    private boolean isMemberCut(String path, Set<String> members) {
        return members.stream().anyMatch(member -> isCut(path + "/" + member));
    }

    /** A line that claims too much gives way to the source's closest one, unless that stands there already. */
    private String description(String told, int index, String path) {
        Experience stated = source.experience().get(index);
        List<String> own = stated.description() == null
                ? List.of()
                : stated.description().lines().map(String::strip).toList();
        List<String> lines = new ArrayList<>();
        for (String line : told.lines().map(String::strip).toList()) {
            if (JobCheck.line(facts, index, path, line).isEmpty()) {
                lines.add(line);
                continue;
            }
            ClosestLine.of(line, own)
                    .filter(closest -> !lines.contains(closest))
                    .ifPresent(lines::add);
        }
        lines.removeIf(String::isEmpty);
        return lines.isEmpty() ? stated.description() : String.join("\n", lines);
    }

    private List<Education> courses(List<Education> told) {
        List<Education> courses = new ArrayList<>();
        for (int i = 0; i < told.size(); i++) {
            if (!isCut("/education/" + i)) {
                courses.add(told.get(i));
                continue;
            }
            OptionalInt stated = new Alignment(facts).course(told.get(i));
            if (stated.isPresent()) {
                Education own = source.education().get(stated.getAsInt());
                if (!courses.contains(own)) {
                    courses.add(own);
                }
            }
        }
        return courses;
    }

    private List<Certification> certificates(List<Certification> told) {
        if (told == null) {
            return null;
        }
        List<Certification> certificates = new ArrayList<>();
        for (int i = 0; i < told.size(); i++) {
            if (!isCut("/certifications/" + i)) {
                certificates.add(told.get(i));
            } else {
                CertificateCheck.source(facts, told.get(i).name())
                        .filter(own -> !certificates.contains(own))
                        .ifPresent(certificates::add);
            }
        }
        return certificates;
    }

    private List<Language> languages(List<Language> told) {
        if (told == null) {
            return null;
        }
        List<Language> languages = new ArrayList<>();
        for (int i = 0; i < told.size(); i++) {
            if (!isCut("/languages/" + i)) {
                languages.add(told.get(i));
            } else {
                LanguageCheck.source(facts, told.get(i))
                        .filter(own -> !languages.contains(own))
                        .ifPresent(languages::add);
            }
        }
        return languages;
    }

    private List<Section> sections(List<Section> told) {
        if (told == null || !isCut("/sections")) {
            return told;
        }
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i < told.size(); i++) {
            String path = "/sections/" + i;
            List<String> entries = kept(path + "/entries", told.get(i).entries());
            boolean headed = !isCut(path + "/heading");
            boolean members = isMemberCut(path, told.get(i).other().keySet());
            if (headed && !entries.isEmpty()) {
                sections.add(new Section(
                        told.get(i).heading(),
                        entries,
                        members ? null : told.get(i).other()));
            }
        }
        return sections;
    }

    private List<String> kept(String path, List<String> told) {
        if (told == null) {
            return null;
        }
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < told.size(); i++) {
            if (!isCut(path + "/" + i)) {
                kept.add(told.get(i));
            }
        }
        return kept;
    }
}
