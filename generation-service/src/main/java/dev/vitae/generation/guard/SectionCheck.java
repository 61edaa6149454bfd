package dev.vitae.generation.guard;

import dev.vitae.document.ResumeContent;
import dev.vitae.document.Section;
import dev.vitae.generation.terms.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Sections: a heading of the source, also in another language, and entries of the section under that heading. */
final class SectionCheck {
    private static final List<String> HEADINGS = List.of(
            "section.publications",
            "section.awards",
            "section.volunteering",
            "section.projects",
            "section.interests",
            "section.references",
            "section.courses",
            "section.memberships");

    private SectionCheck() {}

    static List<Finding> of(SourceFacts facts, ResumeContent tailored) {
        List<Finding> findings = new ArrayList<>();
        List<Section> stated = SourceFacts.orNone(facts.source().sections());
        List<Section> told = SourceFacts.orNone(tailored.sections());
        for (int s = 0; s < told.size(); s++) {
            String path = "/sections/" + s;
            List<Ground> grounds = new ArrayList<>();
            Map<String, Object> others = Map.of();
            for (int i = 0; i < stated.size(); i++) {
                if (isSame(told.get(s).heading(), stated.get(i).heading())) {
                    grounds.add(facts.sections().get(i));
                    others = stated.get(i).other();
                }
            }
            if (grounds.isEmpty()) {
                String reason = "The source has no section under this heading.";
                String heading = String.valueOf(told.get(s).heading());
                findings.add(Finding.of(ClaimKind.SECTION, path + "/heading", heading, reason, null));
                grounds.addAll(facts.sections());
            }
            for (int e = 0; e < told.get(s).entries().size(); e++) {
                findings.addAll(entry(
                        facts,
                        grounds,
                        path + "/entries/" + e,
                        told.get(s).entries().get(e)));
            }
            findings.addAll(PersonCheck.others(path, told.get(s).other(), others));
        }
        return findings;
    }

    private static boolean isSame(String told, String stated) {
        if (told == null || stated == null) {
            return told == null;
        }
        String one = Clauses.fold(told);
        String other = Clauses.fold(stated);
        return one.equals(other)
                || HEADINGS.stream()
                        .anyMatch(set -> Words.standard().has(set, one)
                                && Words.standard().has(set, other));
    }

    private static List<Finding> entry(SourceFacts facts, List<Ground> grounds, String path, String text) {
        List<Finding> fewest = null;
        for (Ground ground : grounds) {
            List<Finding> findings = LineCheck.of(facts, ground, path, text);
            if (fewest == null || findings.size() < fewest.size()) {
                fewest = findings;
            }
        }
        String reason = "The source has no such entry.";
        boolean unknown = fewest == null || fewest.stream().allMatch(SectionCheck::isVague);
        return fewest != null && (fewest.isEmpty() || !unknown)
                ? fewest
                : List.of(Finding.of(ClaimKind.SECTION, path, text, reason, null));
    }

    private static boolean isVague(Finding finding) {
        return finding.kind() == ClaimKind.ACHIEVEMENT || finding.kind() == ClaimKind.RESPONSIBILITY;
    }
}
