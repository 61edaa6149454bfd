package dev.vitae.generation.runs;

import dev.vitae.generation.letters.AskForLetter;
import dev.vitae.generation.letters.CoverLetterBody;
import dev.vitae.generation.letters.CoverLetterView;
import dev.vitae.generation.letters.ReadLetter;
import dev.vitae.generation.workflows.StepKind;
import dev.vitae.kit.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;

/** Asks for the letter of a generation, once for each step, and later looks what became of it. */
@ApplicationScoped
class LetterWork implements StepWork {

    private final AskForLetter ask;
    private final ReadLetter letters;
    private final EndStep end;

    LetterWork(AskForLetter ask, ReadLetter letters, EndStep end) {
        this.ask = ask;
        this.letters = letters;
        this.end = end;
    }

    @Override
    public Set<StepKind> kinds() {
        return Set.of(StepKind.COVER_LETTER);
    }

    @Override
    public Uni<StepResult> perform(StepJob job) {
        if (job.childId() == null || job.isAgain()) {
            CoverLetterBody body = new CoverLetterBody(Wishes.of(job), Days.of(job.runStarted()));
            return ask.ask(job.caller(), job.id("generationId"), body, job.ownKey(), job.agent(), end.asked(job))
                    .replaceWith(new StepResult.HandedOver());
        }
        return letters.of(job.caller(), job.id("generationId"))
                .onFailure(failure -> failure instanceof Problem problem && problem.status() == 404)
                .transform(gone -> new StepFailed("cover_letter_gone"))
                .map(LetterWork::result);
    }

    private static StepResult result(CoverLetterView letter) {
        return switch (letter.status()) {
            case COMPLETED ->
                new StepResult.Done(Map.of("coverLetterId", letter.id(), "generationId", letter.generationId()));
            case FAILED -> throw new StepFailed(letter.failureCode());
            case CANCELLED -> throw new StepFailed("cover_letter_cancelled");
            case NEEDS_KEY -> new StepResult.NeedsKey();
            case QUEUED, RUNNING -> new StepResult.NotYet();
        };
    }
}
