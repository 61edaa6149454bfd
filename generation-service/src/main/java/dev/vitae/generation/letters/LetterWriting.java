package dev.vitae.generation.letters;

import dev.vitae.generation.budgets.Purpose;
import dev.vitae.generation.guard.ClaimKind;
import dev.vitae.generation.guard.Finding;
import dev.vitae.generation.guard.GuardReport;
import dev.vitae.generation.guard.LetterGuard;
import dev.vitae.generation.llm.Call;
import dev.vitae.generation.llm.LanguageModel;
import dev.vitae.generation.llm.LetterDraft;
import dev.vitae.generation.llm.LetterPhrases;
import dev.vitae.generation.llm.ModelFailure;
import dev.vitae.generation.llm.Models;
import dev.vitae.generation.llm.Rejected;
import dev.vitae.generation.llm.TailoringRequest;
import dev.vitae.generation.llm.WrittenLetter;
import dev.vitae.generation.tailoring.GuardOutcome;
import dev.vitae.generation.tailoring.GuardOutcome.Action;
import dev.vitae.kit.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What happens between a résumé and a letter: the model proposes, the guard decides, the model may mend it once, and what is
 * still unsupported is cut. Whatever the model answers, the letter states no fact of its person that the source does not.
 */
final class LetterWriting {

    private static final double HALF = 0.5;

    private final LanguageModel model;
    private final Function<Purpose, Call> calls;

    LetterWriting(LanguageModel model, Function<Purpose, Call> calls) {
        this.model = model;
        this.calls = calls;
    }

    /** @param by of whom the last text came */
    record Done(LetterDraft letter, GuardOutcome report, WrittenLetter by) {}

    /** Computes, and may block on a model's provider: not for an event loop. */
    Done write(TailoringRequest request) {
        List<Checked> texts = new ArrayList<>();
        texts.add(check(request, model.write(request, calls.apply(Purpose.COVER_LETTER)), Action.NONE));
        if (!texts.get(0).found().isEmpty()) {
            mended(request, texts.get(0)).ifPresent(texts::add);
        }
        Checked last = texts.get(texts.size() - 1);
        Checked best = texts.stream()
                .max((one, other) -> Double.compare(one.share(), other.share()))
                .filter(text -> text.share() >= HALF)
                .orElseGet(() -> ruled(request));
        Checked kept = last.found().isEmpty() ? last : best;
        List<Finding> cut =
                texts.stream().flatMap(text -> text.found().stream()).distinct().toList();
        return new Done(kept.kept(), new GuardOutcome(true, kept.action(), cut), last.by());
    }

    /** Too little of it may stay to be a letter: the rules write one, past the guard like every other. */
    private static Checked ruled(TailoringRequest request) {
        LanguageModel rules = Models.rulesAlone().chosen(null);
        Checked checked = check(request, rules.write(request, Call.PLAIN), Action.SOURCE_KEPT);
        return new Checked(checked.by(), checked.found(), checked.kept(), Action.SOURCE_KEPT);
    }

    private Optional<Checked> mended(TailoringRequest request, Checked first) {
        try {
            List<Rejected> rejected = first.found().stream()
                    .map(finding -> new Rejected(finding.path(), finding.claim(), finding.reason()))
                    .toList();
            LetterDraft before = first.by().letter();
            return Optional.of(check(
                    request, model.rewrite(request, before, rejected, calls.apply(Purpose.REPAIR)), Action.REPAIRED));
        } catch (ModelFailure | Problem failure) {
            if (failure instanceof ModelFailure ended && ended.reason() == ModelFailure.Reason.CANCELLED) {
                throw failure;
            }
            return Optional.empty();
        }
    }

    private static Checked check(TailoringRequest request, WrittenLetter by, Action asItIs) {
        LetterDraft draft = by.letter();
        LetterGuard guard = guard(request, draft.language());
        GuardReport report = guard.check(draft.paragraphs());
        List<Finding> found = new ArrayList<>(report.findings());
        LooseNames names = new LooseNames(request, draft.language());
        found.addAll(names.check(draft.paragraphs()));
        LetterPhrases usual = LetterPhrases.inOrUsual(draft.language());
        String salutation = draft.salutation();
        if (!LetterPhrases.isSalutation(salutation, request.vacancy())) {
            found.add(unknown("/salutation", salutation, "The vacancy does not name them."));
            salutation = usual.salutation();
        }
        String closing = draft.closing();
        if (!LetterPhrases.isClosing(closing)) {
            found.add(unknown("/closing", closing, "It is no formula that closes a letter."));
            closing = usual.closing();
        }
        List<String> kept = report.supported() ? draft.paragraphs() : guard.cut(draft.paragraphs());
        LetterDraft letter = new LetterDraft(draft.language(), salutation, names.cut(kept), closing);
        return new Checked(by, found, letter, letter.equals(draft) ? asItIs : Action.CUT_BACK);
    }

    private static LetterGuard guard(TailoringRequest request, String language) {
        TailoringRequest.Vacancy to = request.vacancy();
        return new LetterGuard(
                request.source(),
                new LetterGuard.Addressee(to.company(), to.jobPosition(), to.description()),
                language);
    }

    private static Finding unknown(String path, String claim, String reason) {
        return new Finding(ClaimKind.CLIENT, ClaimKind.CLIENT.severity(), path, claim, reason, null);
    }

    /** @param kept what may stay of it */
    private record Checked(WrittenLetter by, List<Finding> found, LetterDraft kept, Action action) {

        /** How much may stay, 0 to 1. */
        double share() {
            return (double) length(kept) / Math.max(1, length(by.letter()));
        }

        private static int length(LetterDraft letter) {
            return letter.paragraphs().stream().mapToInt(String::length).sum();
        }
    }
}
