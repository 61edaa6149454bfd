package dev.vitae.generation.tailoring;

import dev.vitae.generation.jobs.OwnKeys;
import dev.vitae.generation.jobs.RunningCalls;
import dev.vitae.generation.progress.ProgressLog;
import dev.vitae.generation.progress.Stage;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/**
 * A person calls a generation off. A call to a provider that is under way for it ends: at once on this replica, within a second
 * on another one.
 */
@ApplicationScoped
public class CancelGeneration {

    private final TenantSession session;
    private final Generations generations;
    private final ProgressLog progress;
    private final RunningCalls running;
    private final GiveBack giveBack;
    private final OwnKeys ownKeys;

    CancelGeneration(
            TenantSession session,
            Generations generations,
            ProgressLog progress,
            RunningCalls running,
            GiveBack giveBack,
            OwnKeys ownKeys) {
        this.session = session;
        this.generations = generations;
        this.progress = progress;
        this.running = running;
        this.giveBack = giveBack;
        this.ownKeys = ownKeys;
    }

    /** Cancelling twice changes nothing. Fails with 409 {@code generation_final} once it has completed or failed. */
    public Uni<GenerationView> cancel(Caller caller, UUID id) {
        return session.inTransaction(caller, tx -> generations
                        .locked(id)
                        .onItem()
                        .ifNull()
                        .failWith(Problem::notFound)
                        .call(generation -> {
                            if (generation.status() == GenerationStatus.CANCELLED) {
                                return Uni.createFrom().voidItem();
                            }
                            if (!generation.status().isOpen()) {
                                throw Problem.conflict(
                                        "generation_final", "It has ended already; there is nothing to cancel.");
                            }
                            generation.cancel();
                            return giveBack.later(tx, generation)
                                    .chain(() -> generations.flushAndRefresh(generation))
                                    .chain(() ->
                                            progress.append(tx, id, generation.userId(), Stage.CANCELLED, Map.of()));
                        })
                        .map(GenerationView::of))
                .invoke(() -> {
                    running.cancel(id);
                    ownKeys.forgetAll(id);
                });
    }
}
