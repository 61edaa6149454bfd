package dev.vitae.generation.tailoring;

import dev.vitae.document.ResumeContent;
import dev.vitae.generation.budgets.Purpose;
import dev.vitae.generation.guard.FabricationGuard;
import dev.vitae.generation.guard.FactRestorer;
import dev.vitae.generation.guard.Finding;
import dev.vitae.generation.guard.GuardReport;
import dev.vitae.generation.llm.LanguageModel;
import dev.vitae.generation.llm.ModelFailure;
import dev.vitae.generation.llm.Rejected;
import dev.vitae.generation.llm.TailoringRequest;
import dev.vitae.generation.matching.MatchScore;
import dev.vitae.generation.matching.SkillKeys;
import dev.vitae.generation.progress.Stage;
import dev.vitae.generation.tailoring.GuardOutcome.Action;
import dev.vitae.kit.problem.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What happens between a source and a result: the model proposes, the guard decides, the model may mend it once, the score
 * tells. Whatever the model answers, the result states no fact that the source does not, and scores no lower.
 */
final class Tailoring {

    private final LanguageModel model;
    private final Course course;

    Tailoring(LanguageModel model, Course course) {
        this.model = model;
        this.course = course;
    }

    /** Computes, and may block on a model's provider: not for an event loop. */
    Tailored tailor(TailoringRequest request, LocalDate asOf) {
        ResumeContent source = request.source();
        FabricationGuard guard = FabricationGuard.of(source);
        course.reached(Stage.SCORING);
        MatchScore before = MatchScore.of(source, request.terms(), asOf);

        course.reached(Stage.WRITING);
        var proposal = model.tailor(request, course.call(Purpose.TAILOR, guard));
        List<Checked> texts = new ArrayList<>();
        texts.add(check(guard, proposal));
        if (!texts.get(0).found().supported()) {
            mended(request, guard, texts.get(0)).ifPresent(texts::add);
        }

        Kept kept = texts.stream()
                .map(text -> kept(request, guard, text, asOf))
                .filter(text -> text.score().score() >= before.score())
                .reduce((first, mended) ->
                        mended.score().score() >= first.score().score() ? mended : first)
                .orElse(new Kept(source, before, Action.SOURCE_KEPT));
        course.guarded(kept.content());
        return new Tailored(
                kept.content(),
                before,
                kept.score(),
                new GuardOutcome(true, kept.action(), cut(texts)),
                SkillKeys.putForward(kept.content(), request.terms()),
                texts.get(texts.size() - 1).by());
    }

    private Checked check(FabricationGuard guard, dev.vitae.generation.llm.Tailored proposal) {
        course.reached(Stage.CHECKING);
        return new Checked(proposal, guard.checkStrictly(proposal.content()), Action.NONE);
    }

    /** One round by the model itself; where there is none the cut is all the same. */
    private Optional<Checked> mended(TailoringRequest request, FabricationGuard guard, Checked first) {
        course.reached(Stage.REPAIRING);
        try {
            var repaired = model.repair(
                    request, first.by().content(), rejected(first.found()), course.call(Purpose.REPAIR, guard));
            Checked second = check(guard, repaired);
            return Optional.of(new Checked(second.by(), second.found(), Action.REPAIRED));
        } catch (ModelFailure | Problem failure) {
            if (failure instanceof ModelFailure model && model.reason() == ModelFailure.Reason.CANCELLED) {
                throw failure;
            }
            return Optional.empty();
        }
    }

    private static List<Rejected> rejected(GuardReport found) {
        return found.findings().stream()
                .map(finding -> new Rejected(finding.path(), finding.claim(), finding.reason()))
                .toList();
    }

    /** Cut back to what the source says; what comes out of that has passed, or is the source. */
    private static Kept kept(TailoringRequest request, FabricationGuard guard, Checked text, LocalDate asOf) {
        ResumeContent source = request.source();
        ResumeContent proposal = text.by().content();
        ResumeContent content =
                text.found().supported() ? proposal : FactRestorer.cutBack(guard, proposal, text.found());
        return new Kept(content, MatchScore.of(content, request.terms(), asOf), action(source, text, content));
    }

    private static Action action(ResumeContent source, Checked text, ResumeContent content) {
        if (content.equals(text.by().content())) {
            return text.asItIs();
        }
        return content.equals(source) ? Action.SOURCE_KEPT : Action.CUT_BACK;
    }

    /** What was not let through in either round, each claim once. */
    private static List<Finding> cut(List<Checked> texts) {
        return texts.stream()
                .flatMap(text -> text.found().findings().stream())
                .distinct()
                .toList();
    }

    /** @param asItIs what it means where all of it is kept */
    private record Checked(dev.vitae.generation.llm.Tailored by, GuardReport found, Action asItIs) {}

    private record Kept(ResumeContent content, MatchScore score, Action action) {}
}
