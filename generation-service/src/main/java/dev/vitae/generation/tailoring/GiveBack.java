package dev.vitae.generation.tailoring;

import dev.vitae.generation.budgets.Budgets;
import dev.vitae.generation.jobs.GiveBackUse;
import dev.vitae.generation.jobs.ReleaseTask;
import dev.vitae.generation.jobs.SetAside;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.kit.session.Tx;
import dev.vitae.kit.tasks.Task;
import dev.vitae.press.limits.Uses;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Function;

/** Gives back what was set aside for work that nothing comes of; here the money for a call that will not be made. */
@ApplicationScoped
public class GiveBack extends ReleaseTask {

    private static final String KIND = "reservation.release";

    private final TenantSession session;
    private final Generations generations;
    private final Budgets budgets;
    private final Uses uses;

    GiveBack(TenantSession session, Generations generations, Budgets budgets, Uses uses) {
        this.session = session;
        this.generations = generations;
        this.budgets = budgets;
        this.uses = uses;
    }

    /** Once the transaction that ends a generation is committed. To be called before its changes are written. */
    Uni<Void> later(Tx tx, Generation generation) {
        return later(tx, generation.userId(), generation.giveUp());
    }

    /** Once that transaction is committed. */
    public Uni<Void> later(Tx tx, UUID user, SetAside unused) {
        return later(tx, user, KIND, unused.reservation()).chain(() -> later(tx, user, GiveBackUse.KIND, unused.use()));
    }

    private static Uni<Void> later(Tx tx, UUID user, String kind, UUID unused) {
        return unused == null ? Uni.createFrom().voidItem() : tx.enqueue(Task.of(kind, unused, user));
    }

    /** Once, now: what cannot be given back now counts on. */
    public Uni<Void> now(UUID user, SetAside unused) {
        return now(unused.reservation(), id -> budgets.release(user, id))
                .chain(() -> now(unused.use(), id -> uses.release(user, id)));
    }

    private static Uni<Void> now(UUID unused, Function<UUID, Uni<Void>> release) {
        return unused == null ? Uni.createFrom().voidItem() : release.apply(unused);
    }

    /**
     * Now, as the transaction that was to store it has failed; but not where that try is stored all the same, by somebody who
     * was faster or by a commit that nobody heard of: then a run may be using it.
     */
    Uni<Void> unlessStored(Caller caller, UUID generation, int tries, SetAside kept) {
        return session.inTransaction(
                        caller,
                        tx -> generations.findById(generation).map(there -> there != null && there.tries() >= tries))
                .chain(stored -> stored ? Uni.createFrom().voidItem() : now(caller.id(), kept));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    protected TenantSession session() {
        return session;
    }

    @Override
    protected Uni<Void> giveBack(UUID user, UUID reservation) {
        return budgets.giveBack(user, reservation);
    }
}
