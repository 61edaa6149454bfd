package dev.vitae.generation.tailoring;

import dev.vitae.generation.budgets.AiCallRecorded;
import dev.vitae.generation.budgets.Provider;
import dev.vitae.generation.budgets.RecordedCalls;
import dev.vitae.generation.jobs.SetAside;
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
import dev.vitae.kit.session.SqlTx;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.kit.tasks.LeasedTask;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Stores what came of a generation, in one transaction with its new version, its events and the end of its task: all of
 * it or nothing, once.
 */
@ApplicationScoped
class CompleteGeneration {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(4);
    private static final int RETRIES = 5;

    private static final String LOCKED =
            "select resume_id, vacancy_id, tenant_id, template_id, reservation_id from generations "
                    + "where id = $1 and status in ('queued', 'running') for update";

    private static final String COMPLETE =
            """
            update generations set status = 'completed', reservation_id = null, use_id = null, version = version + 1,
              resume_version = $2, vacancy_version = $3,
              source = cast(cast($4 as text) as jsonb), content = cast(cast($5 as text) as jsonb),
              match_score_before = $6, match_score_after = $7, score_version = $8,
              match_before = cast(cast($9 as text) as jsonb), match_after = cast(cast($10 as text) as jsonb),
              guard_report = cast(cast($11 as text) as jsonb),
              generated_resume_id = $12, version_number = $13, provider_type = $14, provider = $15, model = $16,
              input_tokens = $17, output_tokens = $18, cost_micros = $19, currency = $20, duration_ms = $21,
              generated_at = $22, expires_at = $23, local_reason = $24
            where id = $1""";

    private final TenantSession session;
    private final AddVersion versions;
    private final ProgressLog progress;
    private final GiveBack giveBack;
    private final Endings endings;

    CompleteGeneration(
            TenantSession session, AddVersion versions, ProgressLog progress, GiveBack giveBack, Endings endings) {
        this.session = session;
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
        return session.onConnection(task.caller(), tx -> tx.query(LOCKED, task.subjectId())
                        .chain(rows -> rows.size() == 0
                                ? Uni.createFrom().item(false)
                                : store(tx, task, rows.iterator().next(), result, untold)
                                        .replaceWith(true))
                        .call(() -> RecordedCalls.tell(tx, calls))
                        .call(() -> tx.complete(task)))
                .invoke(stored -> {
                    if (stored) {
                        endings.completed(result.tailored().report());
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Void> store(SqlTx tx, LeasedTask task, Row generation, GenerationResult result, List<Step> untold) {
        NewVersion version = new NewVersion(
                task.userId(),
                generation.getUUID("resume_id"),
                generation.getUUID("vacancy_id"),
                result.content(),
                generation.getString("template_id"),
                Author.GENERATION,
                null);
        return versions.add(tx, version)
                .call(added -> tx.execute(COMPLETE, columns(task.subjectId(), result, added)))
                .call(() -> giveBack.later(tx, task.userId(), new SetAside(generation.getUUID("reservation_id"), null)))
                .call(added -> progress.append(
                        tx, Subject.GENERATION, task.subjectId(), task.userId(), told(untold, result, added)))
                .chain(added -> tx.publish(Event.of(
                        GenerationCompleted.TOPIC,
                        task.subjectId(),
                        GenerationCompleted.TYPE,
                        GenerationCompleted.of(
                                task.subjectId(), version, generation.getUUID("tenant_id"), result, added))));
    }

    /** The parameters of {@link #COMPLETE}. */
    private static Object[] columns(UUID id, GenerationResult result, AddedVersion added) {
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
        Provider by = result.provider();
        return new Object[] {
            id,
            result.resumeVersion(),
            result.vacancyVersion(),
            result.source(),
            result.content(),
            result.tailored().before().score(),
            result.tailored().after().score(),
            result.tailored().after().version(),
            result.matchBefore(),
            result.matchAfter(),
            result.guardReport(),
            added.generatedResumeId(),
            added.versionNumber(),
            by.type(),
            by.name(),
            by.model(),
            by.inputTokens(),
            by.outputTokens(),
            by.costMicros(),
            by.currency(),
            result.durationMs(),
            now,
            now.plus(Expiry.KEPT),
            by.localReason()
        };
    }

    private static List<Step> told(List<Step> untold, GenerationResult result, AddedVersion added) {
        List<Step> steps = new ArrayList<>(untold);
        steps.add(new Step(
                Stage.COMPLETED,
                Map.of(
                        "matchScoreBefore", result.tailored().before().score(),
                        "matchScoreAfter", result.tailored().after().score(),
                        "generatedResumeId", added.generatedResumeId(),
                        "versionNumber", added.versionNumber())));
        return steps;
    }
}
