package dev.vitae.generation.tailoring;

import dev.vitae.document.ResumeContent;
import dev.vitae.generation.guard.FabricationGuard;
import dev.vitae.generation.guard.FactRestorer;
import dev.vitae.generation.guard.GuardReport;
import dev.vitae.generation.llm.Call;
import dev.vitae.generation.llm.Instructions;
import dev.vitae.generation.llm.LanguageModel;
import dev.vitae.generation.llm.TailoringRequest;
import dev.vitae.generation.matching.MatchScore;
import dev.vitae.generation.matching.SkillKeys;
import dev.vitae.generation.matching.VacancyTerms;
import dev.vitae.generation.neighbours.Vacancy;
import dev.vitae.generation.tailoring.GuardOutcome.Action;
import java.time.LocalDate;

/**
 * What happens between a source and a result: the model proposes, the guard decides, the score tells. Whatever the model
 * answers, the result states no fact that the source does not, and scores no lower.
 */
final class Tailoring {

    private final LanguageModel model;

    Tailoring(LanguageModel model) {
        this.model = model;
    }

    /** Computes, and may block on a model's provider: not for an event loop. */
    Tailored tailor(ResumeContent source, Vacancy vacancy, LocalDate asOf) {
        TailoringRequest request = TailoringRequest.of(
                source,
                new TailoringRequest.Vacancy(vacancy.company(), vacancy.jobPosition(), vacancy.description()),
                Instructions.NONE);
        VacancyTerms terms = request.terms();
        MatchScore before = MatchScore.of(source, terms, asOf);
        dev.vitae.generation.llm.Tailored proposal = model.tailor(request, Call.PLAIN);

        GuardReport found = FabricationGuard.check(source, proposal.content());
        ResumeContent safe =
                found.supported() ? proposal.content() : FactRestorer.cutBack(source, proposal.content(), found);
        boolean supported = FabricationGuard.check(source, safe).supported();
        MatchScore scored = supported ? MatchScore.of(safe, terms, asOf) : before;
        boolean kept = supported && scored.score() >= before.score();
        ResumeContent content = kept ? safe : source;
        return new Tailored(
                content,
                before,
                kept ? scored : before,
                new GuardOutcome(true, action(source, proposal.content(), content), found.findings()),
                SkillKeys.putForward(content, terms),
                Provider.of(proposal));
    }

    private static Action action(ResumeContent source, ResumeContent proposal, ResumeContent content) {
        if (content.equals(proposal)) {
            return Action.NONE;
        }
        return content.equals(source) ? Action.SOURCE_KEPT : Action.CUT_BACK;
    }
}
