package dev.vitae.generation.resources;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.paging.Cursor;
import dev.vitae.kit.paging.Page;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.SqlTx;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A person looks at what came of a resource, and at what it came of, as far as they may see that. */
@ApplicationScoped
public class ReadForks {

    private static final String FORKS = "select " + ResourceRow.COLUMNS + " from resources r"
            + " where r.parent_resource_id = $1 and ($2::timestamptz is null or (r.created_at, r.id) < ($2, $3))"
            + " order by r.created_at desc, r.id desc limit $4";

    /** Ends before what cannot be seen, and never goes on for ever. */
    private static final String LINEAGE = "with recursive up (id, height) as (select $1::uuid, 0 union all"
            + " select r.parent_resource_id, up.height + 1 from up join resources r on r.id = up.id"
            + " where r.parent_resource_id is not null and up.height < 100)"
            + " select " + ResourceRow.COLUMNS + " from up join resources r on r.id = up.id order by up.height";

    private final TenantSession session;

    ReadForks(TenantSession session) {
        this.session = session;
    }

    /** A page of its forks, the newest first. Fails with 404 as the resource itself. */
    public Uni<Page<ResourceView>> forks(Caller caller, UUID id, int limit, Optional<Cursor> after) {
        return session.onConnection(caller, tx -> lineage(tx, caller, id)
                        .chain(there -> tx.query(
                                FORKS,
                                id,
                                after.map(place -> place.time().atOffset(ZoneOffset.UTC))
                                        .orElse(null),
                                after.map(Cursor::id).orElse(null),
                                limit + 1)))
                .map(rows -> Page.of(
                        ResourceRow.all(rows, caller),
                        limit,
                        row -> new Cursor(row.view().createdAt(), row.view().id()),
                        ResourceRow::view));
    }

    /** The resource itself, what it was forked from, and so on. Fails with 404 as the resource itself. */
    public Uni<Page<ResourceView>> lineage(Caller caller, UUID id) {
        return session.onConnection(caller, tx -> lineage(tx, caller, id))
                .map(rows -> new Page<>(rows.stream().map(ResourceRow::view).toList(), null));
    }

    private static Uni<List<ResourceRow>> lineage(SqlTx tx, Caller caller, UUID id) {
        return tx.query(LINEAGE, id).map(rows -> {
            List<ResourceRow> line = ResourceRow.all(rows, caller);
            if (line.isEmpty()) {
                throw Problem.notFound();
            }
            return line;
        });
    }
}
