package dev.vitae.generation.guard;

import dev.vitae.document.ResumeContent;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * Holds tailored résumés against one source, which is read once. Deterministic, and knows nothing of the vacancy, so a skill
 * that only the vacancy names has nothing to stand on (ADR 11). Safe for use by several threads.
 */
public final class FabricationGuard {
    private final SourceFacts facts;

    private FabricationGuard(SourceFacts facts) {
        this.facts = facts;
    }

    /** A guard of one source, for more than one question; a job that goes on lasts to the last date that the source states. */
    public static FabricationGuard of(ResumeContent source) {
        return new FabricationGuard(new SourceFacts(source, null));
    }

    /** @param asOf the day that counts as today for what goes on */
    public static FabricationGuard of(ResumeContent source, LocalDate asOf) {
        return new FabricationGuard(new SourceFacts(source, YearMonth.from(asOf)));
    }

    /** As {@link #check(ResumeContent)}, for one question. */
    public static GuardReport check(ResumeContent source, ResumeContent tailored) {
        return of(source).check(tailored);
    }

    /** As {@link #checkStrictly(ResumeContent)}, for one question. */
    public static GuardReport checkStrictly(ResumeContent source, ResumeContent tailored) {
        return of(source).checkStrictly(tailored);
    }

    /** What the tailored content claims and the source does not state; a source supports itself. */
    public GuardReport check(ResumeContent tailored) {
        return check(facts, tailored);
    }

    /**
     * As {@link #check(ResumeContent)}, for text that goes out under a person's name: what is not the source's own line says,
     * besides, no more than one statement of it, word by word, and what the guard does not understand is unsupported.
     */
    public GuardReport checkStrictly(ResumeContent tailored) {
        return check(facts.strict(), tailored);
    }

    SourceFacts facts() {
        return facts;
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
