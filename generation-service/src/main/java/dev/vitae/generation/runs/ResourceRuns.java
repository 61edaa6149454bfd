package dev.vitae.generation.runs;

import dev.vitae.generation.tailoring.GenerationStatus;
import dev.vitae.kit.paging.Cursor;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.Removals;
import dev.vitae.kit.session.Tx;
import dev.vitae.kit.work.PlacesPerPerson;
import io.quarkus.panache.common.Parameters;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The runs that row-level security shows to the transaction at hand. */
@ApplicationScoped
class ResourceRuns implements Removals<ResourceRun> {

    private final int perPerson;

    ResourceRuns(@ConfigProperty(name = "vitae.runs.per-person") int perPerson) {
        this.perPerson = perPerson;
    }

    /** Locked until the transaction ends; null where there is none. */
    Uni<ResourceRun> locked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** As {@link #locked}; fails with 404. */
    Uni<ResourceRun> lockedThere(UUID id) {
        return locked(id).onItem().ifNull().failWith(Problem::notFound);
    }

    /** Writes a change and reads what the database made of it: {@code updatedAt}. */
    Uni<Void> flushAndRefresh(ResourceRun run) {
        return flush().chain(this::getSession).chain(session -> session.refresh(run));
    }

    /** Fails with 429 {@code too_many_at_once} while the person has as many at work as they may. */
    Uni<Void> admitOneMore(Tx tx, UUID user) {
        return tx.takeTurn("vitae.resource-runs.at-work." + user)
                .chain(() -> count("userId = ?1 and status in ?2", user, GenerationStatus.atWork()))
                .invoke(atWork -> {
                    if (atWork >= perPerson) {
                        throw PlacesPerPerson.tooManyAtOnce();
                    }
                })
                .replaceWithVoid();
    }

    /** Newest first. */
    Uni<List<RunItem>> newest(
            int rows, Optional<Cursor> after, Optional<UUID> resource, Optional<GenerationStatus> status) {
        StringBuilder where = new StringBuilder("from ResourceRun r where 1 = 1");
        Parameters parameters = new Parameters();
        resource.ifPresent(id -> {
            where.append(" and r.resourceId = :resource");
            parameters.and("resource", id);
        });
        status.ifPresent(wanted -> {
            where.append(" and r.status = :status");
            parameters.and("status", wanted);
        });
        after.ifPresent(cursor -> {
            where.append(" and (r.createdAt < :time or (r.createdAt = :time and r.id < :id))");
            parameters.and("time", cursor.time()).and("id", cursor.id());
        });
        return find(where + " order by r.createdAt desc, r.id desc", parameters)
                .project(RunItem.class)
                .page(0, rows)
                .list();
    }
}
