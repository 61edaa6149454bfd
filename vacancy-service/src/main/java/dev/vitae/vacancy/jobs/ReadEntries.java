package dev.vitae.vacancy.jobs;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.paging.Cursor;
import dev.vitae.kit.paging.Page;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** A person looks at the entries of a job. */
@ApplicationScoped
public class ReadEntries {

    private final TenantSession session;
    private final Jobs jobs;
    private final JobEntries entries;

    ReadEntries(TenantSession session, Jobs jobs, JobEntries entries) {
        this.session = session;
        this.jobs = jobs;
        this.entries = entries;
    }

    /** Fails with 404. */
    public Uni<EntryView> one(Caller caller, UUID job, UUID id) {
        return session.inTransaction(caller, tx -> job(job).chain(found -> entries.of(found, id))
                .onItem()
                .ifNull()
                .failWith(Problem::notFound)
                .map(EntryView::of));
    }

    /** A page of them, newest first. Fails with 404. */
    public Uni<Page<EntryView>> page(Caller caller, UUID job, int limit, Optional<Cursor> after) {
        return session.inTransaction(caller, tx -> job(job).chain(found -> entries.newest(found, limit + 1, after))
                .map(rows -> Page.of(rows, limit, row -> new Cursor(row.createdAt(), row.id()), EntryView::of)));
    }

    private Uni<Job> job(UUID id) {
        return jobs.findById(id).onItem().ifNull().failWith(Problem::notFound);
    }
}
