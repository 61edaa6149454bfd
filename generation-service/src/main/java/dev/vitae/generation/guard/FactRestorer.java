package dev.vitae.generation.guard;

import dev.vitae.document.ResumeContent;

/**
 * Cuts a tailored résumé back to what its source states: unsupported text gives way to the source's own words, or goes.
 * Fail-closed: what this returns always passes the strict guard, if need be because it is the source itself.
 */
public final class FactRestorer {
    private static final int MOST_ROUNDS = 4;

    private FactRestorer() {}

    /** The supported content closest to the tailored one; itself where all of it is supported. */
    public static ResumeContent cutBack(ResumeContent source, ResumeContent tailored) {
        FabricationGuard guard = FabricationGuard.of(source);
        return cutBack(guard, tailored, guard.checkStrictly(tailored));
    }

    /** As {@link #cutBack(ResumeContent, ResumeContent)}, of what has been found wanting; a report without findings is not believed. */
    public static ResumeContent cutBack(FabricationGuard guard, ResumeContent tailored, GuardReport report) {
        GuardReport found = report.supported() ? guard.checkStrictly(tailored) : report;
        return cutBack(guard.facts().strict(), tailored, found);
    }

    private static ResumeContent cutBack(SourceFacts facts, ResumeContent tailored, GuardReport report) {
        ResumeContent content = tailored;
        GuardReport now = report;
        for (int round = 0; round < MOST_ROUNDS && !now.supported(); round++) {
            content = new CutBack(facts, now).apply(content);
            now = FabricationGuard.check(facts, content);
        }
        return now.supported() ? content : facts.source();
    }
}
