package dev.vitae.generation.tailoring;

import dev.vitae.generation.budgets.AiCallRecorded;
import dev.vitae.generation.budgets.RecordedCalls;
import dev.vitae.generation.matching.SkillKeys;
import dev.vitae.generation.progress.ProgressLog;
import dev.vitae.generation.progress.Stage;
import dev.vitae.generation.progress.Step;
import dev.vitae.generation.progress.Subject;
import dev.vitae.generation.versions.AddVersion;
import dev.vitae.generation.versions.AddedVersion;
import dev.vitae.generation.versions.Author;
import dev.vitae.generation.versions.NewVersion;
import dev.vitae.kit.database.PassingFailure;
import dev.vitae.kit.outbox.Event;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.kit.session.Tx;
import dev.vitae.kit.tasks.LeasedTask;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Stores what came of a generation, in one transaction with its new version, its events and the end of its task: all of
 * it or nothing, once.
 */
@ApplicationScoped
class CompleteGeneration {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(4);
    private static final int RETRIES = 5;

    private final TenantSession session;
    private final Generations generations;
    private final AddVersion versions;
    private final ProgressLog progress;
    private final GiveBack giveBack;
    private final Endings endings;

    CompleteGeneration(
            TenantSession session,
            Generations generations,
            AddVersion versions,
            ProgressLog progress,
            GiveBack giveBack,
            Endings endings) {
        this.session = session;
        this.generations = generations;
        this.versions = versions;
        this.progress = progress;
        this.giveBack = giveBack;
        this.endings = endings;
    }

    /**
     * Stores nothing but the calls that nobody was told of yet when the generation was cancelled or removed meanwhile. A database that
     * is away for some seconds costs no second call.
     *
     * @param untold steps that followers were not told of yet
     * @param calls in their order
     */
    Uni<Void> complete(LeasedTask task, GenerationResult result, List<Step> untold, List<AiCallRecorded> calls) {
        return PassingFailure.outlast(
                Vertx.currentContext(), FIRST_PAUSE, LONGEST_PAUSE, RETRIES, () -> store(task, result, untold, calls));
    }

    private Uni<Void> store(LeasedTask task, GenerationResult result, List<Step> untold, List<AiCallRecorded> calls) {
        return session.inTransaction(task.caller(), tx -> generations
                        .locked(task.subjectId())
                        .chain(generation ->
                                generation == null || !generation.status().isAtWork()
                                        ? Uni.createFrom().item(false)
                                        : store(tx, generation, result, untold).replaceWith(true))
                        .call(() -> RecordedCalls.tell(tx, calls))
                        .call(() -> tx.complete(task)))
                .invoke(stored -> {
                    if (stored) {
                        endings.completed(result.tailored().report());
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Void> store(Tx tx, Generation generation, GenerationResult result, List<Step> untold) {
        NewVersion version = new NewVersion(
                generation.userId(),
                generation.resumeId(),
                generation.vacancyId(),
                result.content(),
                generation.templateId(),
                Author.GENERATION,
                null);
        return versions.add(tx, version)
                .invoke(added -> generation.complete(result, added, Instant.now()))
                .call(() -> giveBack.later(tx, generation))
                .call(generations::flush)
                .call(added -> progress.append(
                        tx, Subject.GENERATION, generation.id(), generation.userId(), told(untold, generation, added)))
                .chain(() -> tx.publish(Event.of(
                        GenerationCompleted.TOPIC,
                        generation.id(),
                        GenerationCompleted.TYPE,
                        GenerationCompleted.of(generation, skillKeys(generation, result)))));
    }

    private static List<Step> told(List<Step> untold, Generation generation, AddedVersion added) {
        List<Step> steps = new ArrayList<>(untold);
        steps.add(new Step(
                Stage.COMPLETED,
                Map.of(
                        "matchScoreBefore", generation.matchScoreBefore(),
                        "matchScoreAfter", generation.matchScoreAfter(),
                        "generatedResumeId", added.generatedResumeId(),
                        "versionNumber", added.versionNumber())));
        return steps;
    }

    private static List<String> skillKeys(Generation generation, GenerationResult result) {
        return result.tailored().skills().stream()
                .map(skill -> SkillKeys.key(generation.userId(), skill))
                .distinct()
                .toList();
    }
}
