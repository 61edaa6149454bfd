package dev.vitae.vacancy.jobs;

import dev.vitae.kit.paging.Cursor;
import dev.vitae.kit.session.Removals;
import io.quarkus.panache.common.Parameters;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The entries of jobs that row-level security shows to the transaction at hand. */
@ApplicationScoped
class JobEntries implements Removals<JobEntry> {

    private static final String OF = "userId = :user and jobId = :job";

    /** Newest first. */
    Uni<List<JobEntry>> newest(Job job, int rows, Optional<Cursor> after) {
        Parameters parameters = of(job);
        after.ifPresent(it -> parameters.and("time", it.time()).and("id", it.id()));
        String from = after.isEmpty() ? "" : " and (createdAt < :time or (createdAt = :time and id < :id))";
        return find(OF + from + " order by createdAt desc, id desc", parameters)
                .range(0, rows - 1)
                .list();
    }

    /** Null where the job has none of that id. */
    Uni<JobEntry> of(Job job, UUID id) {
        return find(OF + " and id = :id", of(job).and("id", id)).firstResult();
    }

    Uni<Long> countOf(Job job) {
        return count(OF, of(job));
    }

    Uni<Long> removeOf(Job job) {
        return delete(OF, of(job));
    }

    /** As of a job: the entry after an update and its flush, with the time that the database gave it. */
    Uni<JobEntry> reread(JobEntry entry) {
        return getSession().invoke(session -> session.detach(entry)).chain(() -> findById(entry.id()));
    }

    private static Parameters of(Job job) {
        return Parameters.with("user", job.userId()).and("job", job.id());
    }
}
