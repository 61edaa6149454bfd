package dev.vitae.resume.career;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.kit.session.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** A person puts the records of a kind in an order of their own. */
@ApplicationScoped
public class ReorderRecords {

    /** The ids of all records, those that have a position first, and how many these are. */
    private static final String PLACE =
            """
            update %s r set position = l.position, version = version + 1
            from (select id, case when place <= $2 then place end as position
                  from unnest(cast(string_to_array($1, ',') as uuid[])) with ordinality as i(id, place)) l
            where l.id = r.id and r.position is distinct from l.position""";

    private final TenantSession session;
    private final KeepRecords keep;
    private final CareerRecords records;

    ReorderRecords(TenantSession session, KeepRecords keep, CareerRecords records) {
        this.session = session;
        this.keep = keep;
        this.records = records;
    }

    /**
     * Gives those that are named the positions from 1, and the others none; answers the order in which all are listed then,
     * which goes by time before it goes by position where the records have one. Fails with 404 for an id that is none of
     * theirs.
     *
     * @param order each at most once
     */
    public Uni<List<UUID>> reorder(Caller caller, Kind<?, ?> kind, List<UUID> order) {
        return session.inTransaction(caller, tx -> keep.takeTurn(tx, caller)
                .chain(() -> records.ids(kind, caller.id()))
                .chain(all -> place(tx, caller, kind, order, all))
                .chain(() -> records.ids(kind, caller.id())));
    }

    private Uni<Void> place(Tx tx, Caller caller, Kind<?, ?> kind, List<UUID> order, List<UUID> all) {
        Set<UUID> placed = new LinkedHashSet<>(order);
        if (!all.containsAll(placed)) {
            throw Problem.notFound();
        }
        placed.addAll(all);
        String ids = placed.stream().map(UUID::toString).collect(Collectors.joining(","));
        return tx.execute(PLACE.formatted(kind.table()), ids, order.size())
                .chain(changed -> changed == 0 ? Uni.createFrom().voidItem() : keep.tell(tx, caller, kind));
    }
}
