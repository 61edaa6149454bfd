package dev.vitae.generation.runs;

import dev.vitae.generation.budgets.Budgets;
import dev.vitae.generation.configuration.ReadSwitches;
import dev.vitae.generation.tailoring.GenerationBody;
import dev.vitae.generation.tailoring.GenerationStatus;
import dev.vitae.generation.tailoring.GenerationView;
import dev.vitae.generation.tailoring.ReadGenerations;
import dev.vitae.generation.tailoring.RequestGeneration;
import dev.vitae.generation.tailoring.RetryGeneration;
import dev.vitae.generation.workflows.StepKind;
import dev.vitae.kit.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Asks for a generation, once for each step, and later looks what became of it. */
@ApplicationScoped
class TailorWork implements StepWork {

    private final RequestGeneration request;
    private final RetryGeneration retry;
    private final ReadGenerations generations;
    private final ReadSwitches switches;
    private final ModelsThere models;
    private final EndStep end;

    TailorWork(
            RequestGeneration request,
            RetryGeneration retry,
            ReadGenerations generations,
            ReadSwitches switches,
            ModelsThere models,
            EndStep end) {
        this.request = request;
        this.retry = retry;
        this.generations = generations;
        this.switches = switches;
        this.models = models;
        this.end = end;
    }

    @Override
    public Set<StepKind> kinds() {
        return Set.of(StepKind.TAILOR, StepKind.TRANSLATE);
    }

    @Override
    public Uni<StepResult> perform(StepJob job) {
        if (job.childId() == null) {
            return ask(job);
        }
        return generations
                .one(job.caller(), job.childId())
                .map(Optional::of)
                .onFailure(TailorWork::isGone)
                .recoverWithItem(Optional.empty())
                .chain(generation -> {
                    if (job.isAgain()
                            && generation
                                    .filter(it -> it.status().isRetryable())
                                    .isPresent()) {
                        return retry.retry(job.caller(), job.childId(), job.ownKey(), end.asked(job))
                                .replaceWith(new StepResult.HandedOver());
                    }
                    return job.isAgain()
                                    && generation.filter(TailorWork::isOfUse).isEmpty()
                            ? ask(job)
                            : Uni.createFrom()
                                    .item(result(generation.orElseThrow(() -> new StepFailed("generation_gone"))));
                });
    }

    private Uni<StepResult> ask(StepJob job) {
        return able(job)
                .chain(() -> request.request(job.caller(), body(job), job.ownKey(), job.agent(), end.asked(job)))
                .replaceWith(new StepResult.HandedOver());
    }

    /** Rules write in no other language than they read. */
    private Uni<Void> able(StepJob job) {
        if (job.kind() != StepKind.TRANSLATE || job.agent().isPresent()) {
            return Uni.createFrom().voidItem();
        }
        return switches.current()
                .invoke(switched -> {
                    if (!models.areThere(switched, job.ownKey().isPresent())) {
                        throw new StepFailed(switched.platformModels() ? ModelsThere.NONE : Budgets.PLATFORM_OFF);
                    }
                })
                .replaceWithVoid();
    }

    private static GenerationBody body(StepJob job) {
        return new GenerationBody(
                job.id("resumeId"),
                job.id("vacancyId"),
                Wishes.of(job),
                job.text("templateId"),
                Days.of(job.runStarted()));
    }

    private static StepResult result(GenerationView generation) {
        return switch (generation.status()) {
            case COMPLETED ->
                new StepResult.Done(Map.of(
                        "generationId", generation.id(),
                        "resumeId", generation.resumeId(),
                        "vacancyId", generation.vacancyId(),
                        "generatedResumeId", generation.generatedResumeId(),
                        "versionNumber", generation.versionNumber(),
                        "matchScoreBefore", generation.matchScoreBefore(),
                        "matchScoreAfter", generation.matchScoreAfter()));
            case FAILED -> throw new StepFailed(generation.failureCode());
            case CANCELLED -> throw new StepFailed("generation_cancelled");
            case NEEDS_KEY -> new StepResult.NeedsKey();
            case QUEUED, RUNNING -> new StepResult.NotYet();
        };
    }

    /** Its person may have had it go on by itself. */
    private static boolean isOfUse(GenerationView generation) {
        return generation.status() == GenerationStatus.COMPLETED
                || generation.status().isAtWork();
    }

    private static boolean isGone(Throwable failure) {
        return failure instanceof Problem problem && problem.status() == 404;
    }
}
