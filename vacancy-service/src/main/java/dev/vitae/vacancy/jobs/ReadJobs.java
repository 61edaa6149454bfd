package dev.vitae.vacancy.jobs;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.paging.Page;
import dev.vitae.kit.paging.PageRequest;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** A person looks at the jobs they keep track of. Someone else's answer 404, as if they did not exist. */
@ApplicationScoped
public class ReadJobs {

    private final TenantSession session;
    private final Jobs jobs;

    ReadJobs(TenantSession session, Jobs jobs) {
        this.session = session;
        this.jobs = jobs;
    }

    public Uni<JobView> one(Caller caller, UUID id) {
        return session.inTransaction(caller, tx -> jobs.findById(id)
                .onItem()
                .ifNull()
                .failWith(Problem::notFound)
                .map(JobView::of));
    }

    /** A page of those that the filter lets through, in its order. Fails with 400 for a filter or cursor that is none. */
    Uni<Page<JobItem>> page(Caller caller, JobFilter filter, PageRequest page) {
        JobOrder order = filter.order();
        Optional<JobPlace> after = page.after(cursor -> JobPlace.of(cursor, order));
        int limit = page.limit();
        Conditions where = new Conditions("j.user_id = {}", caller.id());
        filter.into(where);
        after.ifPresent(place -> where.and(order.after(where.parameter(place.value()), where.parameter(place.id()))));
        String sql = "select " + JobItem.COLUMNS + ", " + order.place() + " as place from jobs j where " + where.sql()
                + " order by " + order.orderBy() + " limit $" + where.parameter(limit + 1);
        return session.onConnection(caller, tx -> tx.query(sql, where.parameters()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).toList())
                .map(rows -> Page.sorted(rows, limit, row -> place(row).cursor(order), JobItem::of));
    }

    private static JobPlace place(Row row) {
        return new JobPlace(row.getString("place"), row.getUUID("id"));
    }
}
