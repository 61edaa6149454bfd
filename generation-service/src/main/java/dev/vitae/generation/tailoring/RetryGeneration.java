package dev.vitae.generation.tailoring;

import dev.vitae.generation.configuration.ReadSwitches;
import dev.vitae.generation.configuration.Switches;
import dev.vitae.generation.jobs.Alongside;
import dev.vitae.generation.jobs.OwnKey;
import dev.vitae.generation.jobs.Permission;
import dev.vitae.generation.jobs.SetAside;
import dev.vitae.generation.neighbours.Neighbours;
import dev.vitae.generation.progress.ProgressLog;
import dev.vitae.generation.progress.Stage;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.kit.session.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A person has a generation go on that waits for their key, or begin anew that failed. */
@ApplicationScoped
public class RetryGeneration {

    private final TenantSession session;
    private final ReadSwitches switches;
    private final Neighbours neighbours;
    private final ReserveAhead budget;
    private final Generations generations;
    private final ProgressLog progress;
    private final QueueGeneration queue;
    private final GiveBack giveBack;

    RetryGeneration(
            TenantSession session,
            ReadSwitches switches,
            Neighbours neighbours,
            ReserveAhead budget,
            Generations generations,
            ProgressLog progress,
            QueueGeneration queue,
            GiveBack giveBack) {
        this.session = session;
        this.switches = switches;
        this.neighbours = neighbours;
        this.budget = budget;
        this.generations = generations;
        this.progress = progress;
        this.queue = queue;
        this.giveBack = giveBack;
    }

    /**
     * With what was asked for, and the key that is brought this time. Fails with 404, with 409 {@code generation_not_retryable}
     * for one that is under way, done or cancelled, with 422 {@code llm_key_missing} without a key for one that was asked for
     * with one, and as {@link RequestGeneration}.
     */
    Uni<GenerationView> retry(Caller caller, UUID id, Optional<OwnKey> ownKey) {
        return retry(caller, id, ownKey, Alongside.NOTHING);
    }

    /** As {@link #retry(Caller, UUID, Optional)}, for a piece of work that it is part of. */
    public Uni<GenerationView> retry(Caller caller, UUID id, Optional<OwnKey> ownKey, Alongside alongside) {
        return switches.current()
                .invoke(switched -> Permission.check(switched, ownKey))
                .chain(switched -> session.inTransaction(caller, tx -> retryable(id, ownKey))
                        .invoke(there -> Permission.check(switched, ownKey, there.agent() != null))
                        .chain(generation -> reserved(caller, generation, switched, ownKey)
                                .chain(kept -> session.inTransaction(
                                                caller, tx -> again(tx, id, ownKey, kept, alongside))
                                        .onFailure()
                                        .invoke(() -> queue.undo(ownKey))
                                        .onFailure()
                                        .call(() -> giveBack.unlessStored(caller, id, generation.nextTry(), kept)))));
    }

    private Uni<SetAside> reserved(Caller caller, Generation generation, Switches switched, Optional<OwnKey> ownKey) {
        return neighbours
                .sources(caller.id(), generation.resumeId(), generation.vacancyId())
                .chain(sources ->
                        budget.reserve(caller.id(), generation, generation.nextTry(), sources, switched, ownKey));
    }

    private Uni<GenerationView> again(Tx tx, UUID id, Optional<OwnKey> ownKey, SetAside kept, Alongside alongside) {
        return retryable(id, ownKey)
                .call(generation -> tx.takeTurn(Generations.turn(generation.userId())))
                .call(generation -> generations.admitOneMore(generation.userId()))
                .invoke(generation -> generation.retry(
                        ownKey.map(key -> key.provider().word()).orElse(null)))
                .invoke(generation -> generation.setAside(kept))
                .call(generations::flushAndRefresh)
                .call(generation -> progress.append(tx, id, generation.userId(), Stage.QUEUED, Map.of()))
                .call(generation -> queue.queue(tx, generation, ownKey))
                .call(generation -> alongside.note(tx, id))
                .map(GenerationView::of);
    }

    private Uni<Generation> retryable(UUID id, Optional<OwnKey> ownKey) {
        return generations
                .locked(id)
                .onItem()
                .ifNull()
                .failWith(Problem::notFound)
                .invoke(generation -> {
                    if (!generation.status().isRetryable()) {
                        throw Problem.conflict(
                                "generation_not_retryable", "Only one that failed or needs a key can be retried.");
                    }
                    Permission.requireKeyAgain(generation.ownKeyProvider(), ownKey);
                });
    }
}
