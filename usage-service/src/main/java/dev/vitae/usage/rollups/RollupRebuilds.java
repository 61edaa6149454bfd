package dev.vitae.usage.rollups;

import dev.vitae.kit.session.SqlTx;
import dev.vitae.kit.session.Tx;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** The statements behind a rebuild. */
@ApplicationScoped
class RollupRebuilds {

    private static final String COLUMNS =
            "id, status, first_day, last_day, counted_to, days, changed, created_at, updated_at";

    /** Whatever there is, rows or sums, that is kept whole. */
    private static final String BEGIN = "update rollup_rebuilds set status = 'counting', "
            + "first_day = (select greatest((min(at) at time zone 'UTC')::date, (select max(kept_since) from retention)) from ("
            + "select min(occurred_at) as at from usage_logs union all select min(occurred_at) from ai_events "
            + "union all select min(hour) from usage_hours union all select min(hour) from ai_hours) firsts "
            + "having min(at) is not null), "
            + "last_day = (now() at time zone 'UTC')::date where id = $1 and status = 'waiting'";

    private static final String COUNT = "update rollup_rebuilds set counted_to = $2, days = days + 1, "
            + "changed = changed + rebuild_rollups($2, $2 = last_day) where id = $1 and counted_to is distinct from $2";

    /** A rebuild as its task needs it. @param next the day to count; empty where none is left */
    record Found(RollupRebuild rebuild, Optional<LocalDate> next) {}

    /** Makes one that waits; false where another is under way. */
    Uni<Boolean> add(Tx tx, UUID id) {
        return tx.execute("insert into rollup_rebuilds (id) values ($1) on conflict do nothing", id)
                .map(rows -> rows == 1);
    }

    Uni<Optional<RollupRebuild>> underWay(SqlTx tx) {
        return tx.query("select " + COLUMNS + " from rollup_rebuilds where status in ('waiting', 'counting')")
                .map(rows -> first(rows).map(Found::rebuild));
    }

    Uni<Optional<Found>> find(SqlTx tx, UUID id) {
        return tx.query("select " + COLUMNS + " from rollup_rebuilds where id = $1", id)
                .map(RollupRebuilds::first);
    }

    Uni<Void> begin(SqlTx tx, UUID id) {
        return tx.execute(BEGIN, id).replaceWithVoid();
    }

    /** Makes the sums of a day what the rows say. */
    Uni<Void> count(SqlTx tx, UUID id, LocalDate day) {
        return tx.execute(COUNT, id, day).replaceWithVoid();
    }

    Uni<Void> end(SqlTx tx, UUID id, String status) {
        return tx.execute("update rollup_rebuilds set status = $2 where id = $1", id, status)
                .replaceWithVoid();
    }

    private static Optional<Found> first(Iterable<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).findFirst().map(RollupRebuilds::found);
    }

    private static Found found(Row row) {
        RollupRebuild rebuild = new RollupRebuild(
                row.getUUID("id"),
                row.getString("status"),
                row.getInteger("days"),
                row.getInteger("changed"),
                row.getOffsetDateTime("created_at").toInstant(),
                row.getOffsetDateTime("updated_at").toInstant());
        LocalDate last = row.getLocalDate("last_day");
        LocalDate next = row.getLocalDate("counted_to") == null
                ? row.getLocalDate("first_day")
                : row.getLocalDate("counted_to").plusDays(1);
        return new Found(rebuild, Optional.ofNullable(next).filter(day -> last != null && !day.isAfter(last)));
    }
}
