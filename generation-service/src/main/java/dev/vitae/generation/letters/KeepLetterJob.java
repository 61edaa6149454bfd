package dev.vitae.generation.letters;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.generation.budgets.AiCallRecorded;
import dev.vitae.generation.budgets.RecordedCalls;
import dev.vitae.generation.jobs.Outcome;
import dev.vitae.generation.jobs.OwnKeys;
import dev.vitae.generation.jobs.RunFailed;
import dev.vitae.generation.jobs.SetAside;
import dev.vitae.generation.tailoring.GiveBack;
import dev.vitae.generation.workflows.AgentConfig;
import dev.vitae.kit.database.PassingFailure;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.kit.session.Tx;
import dev.vitae.kit.tasks.LeasedTask;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** How the job of a letter begins and ends, each in one transaction. */
@ApplicationScoped
class KeepLetterJob {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(4);
    private static final int RETRIES = 5;

    private final TenantSession session;
    private final CoverLetters letters;
    private final OwnKeys ownKeys;
    private final GiveBack giveBack;
    private final ObjectMapper json;

    KeepLetterJob(TenantSession session, CoverLetters letters, OwnKeys ownKeys, GiveBack giveBack, ObjectMapper json) {
        this.session = session;
        this.letters = letters;
        this.ownKeys = ownKeys;
        this.giveBack = giveBack;
        this.json = json;
    }

    /**
     * What is to be done; empty, and the task ended, where nothing is: the letter was called off, asked for anew or removed, or
     * waits for the key that went with the process that had it.
     */
    Uni<Optional<LetterJob>> begin(LeasedTask task) {
        return session.inTransaction(
                task.caller(),
                tx -> letters.locked(task.subjectId()).call(() -> tx.hold(task)).chain(letter -> {
                    if (letter == null || !letter.isWorkOf(task.id())) {
                        return unused(tx, task, letter)
                                .chain(() -> tx.complete(task))
                                .replaceWith(Optional.empty());
                    }
                    if (letter.ownKeyProvider() != null && ownKeys.of(task).isEmpty()) {
                        letter.needKey();
                        return letters.flush().chain(() -> tx.complete(task)).replaceWith(Optional.empty());
                    }
                    letter.start(Instant.now());
                    return Uni.createFrom().item(Optional.of(LetterJob.of(letter, agent(letter.agent()))));
                }));
    }

    private AgentConfig agent(String stored) {
        try {
            return stored == null ? null : json.readValue(stored, AgentConfig.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored configuration of an agent", e);
        }
    }

    /** It went with its generation: nobody else knows what was set aside for it. */
    private Uni<Void> unused(Tx tx, LeasedTask task, CoverLetter letter) {
        return letter == null && task.attempts() == 1
                ? giveBack.later(tx, task.userId(), setAside(task))
                : Uni.createFrom().voidItem();
    }

    private SetAside setAside(LeasedTask task) {
        try {
            Payload payload = json.readValue(task.payload(), Payload.class);
            return new SetAside(payload.reservationId(), payload.useId());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the task of a letter", e);
        }
    }

    /** Stores nothing but the calls that nobody was told of yet where the letter is not this run's any more. */
    Uni<Void> complete(LeasedTask task, LetterResult result, List<AiCallRecorded> calls) {
        return PassingFailure.outlast(
                Vertx.currentContext(), FIRST_PAUSE, LONGEST_PAUSE, RETRIES, () -> store(task, result, calls));
    }

    private Uni<Void> store(LeasedTask task, LetterResult result, List<AiCallRecorded> calls) {
        return session.inTransaction(task.caller(), tx -> letters.locked(task.subjectId())
                .chain(letter -> letter == null || !letter.isWorkOf(task.id())
                        ? Uni.createFrom().voidItem()
                        : store(tx, letter, result))
                .chain(() -> RecordedCalls.tell(tx, calls))
                .chain(() -> tx.complete(task)));
    }

    private Uni<Void> store(Tx tx, CoverLetter letter, LetterResult result) {
        letter.complete(result.letter(), result.guardReport(), result.provider(), Instant.now());
        return unused(tx, letter)
                .chain(letters::flush)
                .chain(() -> tx.publish(CoverLetterCompleted.event(letter, result)));
    }

    /** @param failure tells of the calls that nobody could be told of yet where it is a {@link RunFailed} */
    Uni<Void> fail(LeasedTask task, Throwable failure) {
        Throwable cause = RunFailed.causeOf(failure);
        List<AiCallRecorded> calls = RunFailed.untold(failure);
        return session.inTransaction(task.caller(), tx -> letters.locked(task.subjectId())
                .chain(letter -> {
                    if (letter == null || !letter.isWorkOf(task.id())) {
                        return Uni.createFrom().voidItem();
                    }
                    letter.fail(Outcome.code(cause), RunFailed.lastCall(failure));
                    return unused(tx, letter).chain(letters::flush);
                })
                .chain(() -> RecordedCalls.tell(tx, calls))
                .chain(() -> tx.complete(task)));
    }

    private Uni<Void> unused(Tx tx, CoverLetter letter) {
        return giveBack.later(tx, letter.userId(), letter.giveUp());
    }

    /** What a task says beside its subject: what was set aside for it. */
    record Payload(UUID reservationId, UUID useId) {

        static Payload of(SetAside what) {
            return new Payload(what.reservation(), what.use());
        }
    }
}
