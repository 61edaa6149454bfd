package dev.vitae.generation.tailoring;

import dev.vitae.document.ResumeContent;
import dev.vitae.generation.matching.MatchScore;
import java.util.List;

/**
 * What tailoring made of a résumé.
 *
 * @param content holds no claim that the source does not support
 * @param after never lower than {@code before}
 * @param report what the guard found and what was done about it
 * @param skills those of the content that the vacancy asks for, as the content names them
 * @param proposal of whom the last text came
 */
record Tailored(
        ResumeContent content,
        MatchScore before,
        MatchScore after,
        GuardOutcome report,
        List<String> skills,
        dev.vitae.generation.llm.Tailored proposal) {}
