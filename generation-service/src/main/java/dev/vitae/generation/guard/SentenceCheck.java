package dev.vitae.generation.guard;

import java.util.ArrayList;
import java.util.List;

/** One question that is asked of a sentence and the place of the source that it retells. */
abstract class SentenceCheck {
    final SourceFacts facts;
    final String path;
    final Telling told;
    final Scope own;
    final boolean ofJob;
    final List<Finding> findings = new ArrayList<>();

    /**
     * @param own the place it retells
     * @param ofJob whether that is one job, so that it must be this job's deed
     */
    SentenceCheck(SourceFacts facts, String path, Telling told, Scope own, boolean ofJob) {
        this.facts = facts;
        this.path = path;
        this.told = told;
        this.own = own;
        this.ofJob = ofJob;
    }

    /** To be asked for once. */
    abstract List<Finding> findings();

    /** Beside what the place says that comes closest. */
    final void add(ClaimKind kind, String claim, String reason) {
        Telling source = own.closest(told);
        findings.add(Finding.of(kind, path, claim, reason, source == null ? null : source.text()));
    }
}
