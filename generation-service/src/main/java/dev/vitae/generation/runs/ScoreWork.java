package dev.vitae.generation.runs;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.vitae.generation.scores.ScoreBody;
import dev.vitae.generation.scores.ScoreMatch;
import dev.vitae.generation.workflows.StepKind;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;

/** A résumé's match with a vacancy, as of the day on which the run began. */
@ApplicationScoped
class ScoreWork implements StepWork {

    private final ScoreMatch score;

    ScoreWork(ScoreMatch score) {
        this.score = score;
    }

    @Override
    public Set<StepKind> kinds() {
        return Set.of(StepKind.SCORE);
    }

    @Override
    public Uni<StepResult> perform(StepJob job) {
        ScoreBody body = new ScoreBody(
                null,
                job.id("resumeId"),
                job.id("generatedResumeId"),
                job.number("versionNumber").orElse(null),
                null,
                job.id("vacancyId"),
                Days.of(job.runStarted()));
        try {
            return score.score(job.caller(), body)
                    .map(match -> new StepResult.Done(Map.of("matchScore", match.score())));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a question without content", e);
        }
    }
}
