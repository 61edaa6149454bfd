package dev.vitae.generation.tailoring;

import dev.vitae.generation.budgets.Provider;

/**
 * All that a run found out, ready to be stored; the strings are JSON objects.
 *
 * @param source the résumé that was read
 * @param matchBefore the working of the source's score
 * @param matchAfter the working of the tailored one's
 * @param durationMs from the task's pick-up
 */
record GenerationResult(
        int resumeVersion,
        int vacancyVersion,
        Tailored tailored,
        Provider provider,
        String source,
        String content,
        String matchBefore,
        String matchAfter,
        String guardReport,
        int durationMs) {}
