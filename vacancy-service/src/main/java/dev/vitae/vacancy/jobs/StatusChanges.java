package dev.vitae.vacancy.jobs;

import dev.vitae.kit.paging.Cursor;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The status histories that row-level security shows to the transaction at hand. */
@ApplicationScoped
class StatusChanges implements PanacheRepositoryBase<StatusChange, UUID> {

    /** What occurred last first. */
    Uni<List<StatusChange>> last(Job job, int rows, Optional<Cursor> after) {
        Parameters parameters = Parameters.with("user", job.userId()).and("job", job.id());
        after.ifPresent(it -> parameters.and("time", it.time()).and("id", it.id()));
        return find(
                        "userId = :user and jobId = :job"
                                + (after.isEmpty()
                                        ? ""
                                        : " and (occurredAt < :time or (occurredAt = :time and id < :id))")
                                + " order by occurredAt desc, id desc",
                        parameters)
                .range(0, rows - 1)
                .list();
    }

    Uni<Long> removeOf(Job job) {
        return delete("userId = ?1 and jobId = ?2", job.userId(), job.id());
    }
}
