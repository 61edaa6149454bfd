package dev.vitae.generation.tailoring;

import dev.vitae.generation.tailoring.GenerationDeleted.Reason;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.etag.ETags;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** A person removes a generation, with its progress; the version that it made stays. */
@ApplicationScoped
public class DeleteGeneration {

    private final TenantSession session;
    private final Generations generations;
    private final GiveBack giveBack;

    DeleteGeneration(TenantSession session, Generations generations, GiveBack giveBack) {
        this.session = session;
        this.generations = generations;
        this.giveBack = giveBack;
    }

    /**
     * Fails with 404, with 412 where {@code If-Match} is sent for one that was changed meanwhile, with 409
     * {@code generation_at_work} while it is not called off.
     */
    public Uni<Void> delete(Caller caller, UUID id, String ifMatch) {
        return session.inTransaction(caller, tx -> generations
                .locked(id)
                .onItem()
                .ifNull()
                .failWith(Problem::notFound)
                .invoke(generation -> {
                    if (ifMatch != null) {
                        ETags.check(ifMatch, GenerationView.tag(generation));
                    }
                    if (generation.status().isAtWork()) {
                        throw Problem.conflict("generation_at_work", "It is not done yet. Cancel it first.");
                    }
                })
                .call(generation -> giveBack.later(tx, generation))
                .call(generations::remove)
                .chain(gone -> tx.publish(
                        GenerationDeleted.event(gone.id(), gone.userId(), gone.tenantId(), Reason.DELETED))));
    }
}
