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

/** A person looks at how an application went. */
@ApplicationScoped
public class ReadHistory {

    private final TenantSession session;
    private final Jobs jobs;
    private final StatusChanges history;

    ReadHistory(TenantSession session, Jobs jobs, StatusChanges history) {
        this.session = session;
        this.jobs = jobs;
        this.history = history;
    }

    /** A page of it, what occurred last first. Fails with 404. */
    public Uni<Page<HistoryItem>> page(Caller caller, UUID job, int limit, Optional<Cursor> after) {
        return session.inTransaction(caller, tx -> jobs.findById(job)
                .onItem()
                .ifNull()
                .failWith(Problem::notFound)
                .chain(found -> history.last(found, limit + 1, after))
                .map(rows -> Page.of(rows, limit, row -> new Cursor(row.occurredAt(), row.id()), HistoryItem::of)));
    }
}
