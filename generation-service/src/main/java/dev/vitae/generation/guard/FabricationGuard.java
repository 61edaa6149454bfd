package dev.vitae.generation.guard;

import dev.vitae.document.ResumeContent;
import java.util.ArrayList;
import java.util.List;

/**
 * Holds a tailored résumé against its source. Deterministic, and knows nothing of the vacancy, so a skill that only the vacancy
 * names has nothing to stand on (ADR 11).
 */
public final class FabricationGuard {
    private FabricationGuard() {}

    /** What the tailored content claims and the source does not state; a source supports itself. */
    public static GuardReport check(ResumeContent source, ResumeContent tailored) {
        return check(new SourceFacts(source), tailored);
    }

    /**
     * As {@link #check(ResumeContent, ResumeContent)}, for text that goes out under a person's name: what is not the source's own
     * line says, besides, no more than one statement of it, word by word, and what the guard does not understand is unsupported.
     */
    public static GuardReport checkStrictly(ResumeContent source, ResumeContent tailored) {
        return check(new SourceFacts(source, true), tailored);
    }

    static GuardReport check(SourceFacts facts, ResumeContent tailored) {
        if (tailored.equals(facts.source())) {
            return GuardReport.of(List.of());
        }
        List<Finding> findings = new ArrayList<>();
        findings.addAll(PersonCheck.of(facts.source(), tailored));
        findings.addAll(SummaryCheck.of(facts, tailored.summary()));
        for (int i = 0; i < tailored.experience().size(); i++) {
            findings.addAll(JobCheck.of(facts, tailored.experience().get(i), "/experience/" + i));
        }
        for (int i = 0; i < tailored.education().size(); i++) {
            findings.addAll(EducationCheck.of(facts, tailored.education().get(i), "/education/" + i));
        }
        findings.addAll(SkillCheck.of(facts, tailored));
        findings.addAll(CertificateCheck.of(facts, tailored));
        findings.addAll(LanguageCheck.of(facts, tailored));
        findings.addAll(SectionCheck.of(facts, tailored));
        return GuardReport.of(findings);
    }
}
