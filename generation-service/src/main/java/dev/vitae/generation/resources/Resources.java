package dev.vitae.generation.resources;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.Removals;
import dev.vitae.kit.session.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;

/** The resources that row-level security shows to the transaction at hand: one's own, and what others show to everybody. */
@ApplicationScoped
public class Resources implements Removals<Resource> {

    /**
     * One's own, or one that somebody shows to everybody: what may be read, run and forked, as the policies have it. Fails with
     * 404 for others.
     */
    public Uni<Resource> readable(UUID id) {
        return findById(id).onItem().ifNull().failWith(Problem::notFound);
    }

    /** Those of one's own configurations of agents that are named. */
    public Uni<List<Resource>> agents(Caller caller, List<UUID> ids) {
        return list("id in ?1 and userId = ?2 and resourceType = ?3", ids, caller.id(), ResourceType.AGENT_CONFIG);
    }

    /** One's own, locked until the transaction ends. Fails with 404, also for what others show. */
    Uni<Resource> locked(Caller caller, UUID id) {
        return find("id = ?1 and userId = ?2", id, caller.id())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(Problem::notFound);
    }

    /**
     * Counts one run of it, in the transaction at hand, whosever it is; its row is locked until that ends. Fails with 404 for
     * what the transaction's person may not read.
     */
    public Uni<Void> executed(Tx tx, UUID id) {
        return tx.execute("select from count_execution($1) as counted where counted", id)
                .invoke(counted -> {
                    if (counted == 0) {
                        throw Problem.notFound();
                    }
                })
                .replaceWithVoid();
    }

    /** As it is kept, with what the database gave it. */
    Uni<Resource> kept(Resource resource) {
        return flush().chain(this::getSession)
                .invoke(session -> session.detach(resource))
                .chain(() -> findById(resource.id()));
    }
}
