package dev.vitae.generation.resources;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.database.SqlFailure;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Supplier;

/** A person makes a resource of their own out of one of theirs, or of one that somebody shows to everybody. */
@ApplicationScoped
public class ForkResource {

    private static final String NO_SUCH_ROW = "23503";

    private final TenantSession session;
    private final Resources resources;
    private final AddResource add;

    ForkResource(TenantSession session, Resources resources, AddResource add) {
        this.session = session;
        this.resources = resources;
        this.add = add;
    }

    /**
     * Fails with 404, also where the parent goes at that very moment, with 409 {@code too_many_resources}. The database counts
     * the fork.
     */
    public Uni<ResourceView> fork(Caller caller, UUID id) {
        return keep(caller, () -> resources.readable(id));
    }

    /** Of a parent that the person may fork, read in the transaction that keeps the fork or before. */
    Uni<ResourceView> keep(Caller caller, Supplier<Uni<Resource>> readable) {
        return session.inTransaction(caller, tx -> readable.get()
                        .map(parent -> fork(caller, parent))
                        .chain(fork -> add.add(tx, caller, fork)))
                .map(kept -> ResourceView.of(kept, caller))
                .onFailure(ForkResource::isGone)
                .transform(gone -> Problem.notFound());
    }

    private static Resource fork(Caller caller, Resource parent) {
        Resource fork = new Resource(caller, parent.resourceType(), parent.id());
        fork.name(parent.name(), parent.description());
        fork.say(parent.content());
        return fork;
    }

    private static boolean isGone(Throwable failure) {
        return SqlFailure.behind(failure)
                .filter(refusal -> refusal.state().equals(NO_SUCH_ROW))
                .isPresent();
    }
}
