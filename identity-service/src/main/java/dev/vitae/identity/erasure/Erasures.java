package dev.vitae.identity.erasure;

import dev.vitae.kit.paging.Cursor;
import dev.vitae.kit.session.SqlTx;
import dev.vitae.kit.session.StampedEntity;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The record of erasures: what outlives a person here is an id that names nobody, and when each service was done. */
@ApplicationScoped
class Erasures {

    static final String PERSON = "person";
    static final String COMPANY = "company";

    private static final String SHOW = "select e.*, (select jsonb_object_agg(service, acknowledged_at) "
            + "from erasure_steps where erasure_id = e.id) as steps from erasures e ";

    private final String[] services;

    Erasures(@ConfigProperty(name = "vitae.services") List<String> services) {
        this.services = services.toArray(String[]::new);
    }

    /** Writes it down and tells every service; from here on no row of the subject comes back. */
    Uni<UUID> begin(SqlTx tx, String kind, UUID subject, String askedBy) {
        UUID id = StampedEntity.newId();
        String gone = kind.equals(PERSON)
                ? "insert into erased_users (user_id, erasure_id) values ($1, $2)"
                : "insert into erased_tenants (tenant_id, erasure_id) values ($1, $2)";
        return tx.execute(gone, subject, id)
                .chain(() -> tx.execute(
                        "insert into erasures (id, subject_id, kind, asked_by) values ($1, $2, $3, $4)",
                        id,
                        subject,
                        kind,
                        askedBy))
                .chain(() -> tx.execute(
                        "insert into erasure_steps (erasure_id, service) select $1, unnest($2::text[])", id, services))
                .chain(() -> tx.publish(ErasureEvents.of(kind, subject, id)))
                .replaceWith(id);
    }

    Uni<Void> acknowledge(SqlTx tx, UUID erasure, String service, OffsetDateTime at) {
        // One after another: each of two services that answer at once would take the other for missing.
        return tx.query("select 1 from erasures where id = $1 for update", erasure)
                .chain(() -> tx.execute(
                        "update erasure_steps set acknowledged_at = $3 "
                                + "where erasure_id = $1 and service = $2 and acknowledged_at is null",
                        erasure,
                        service,
                        at))
                .chain(() -> tx.execute(
                        "update erasures set completed_at = now() where id = $1 and completed_at is null and not exists "
                                + "(select from erasure_steps where erasure_id = $1 and acknowledged_at is null)",
                        erasure))
                .replaceWithVoid();
    }

    /** Tells all services again of erasures that are not complete: after a minute, then after two, four … at most an hour. */
    Uni<Integer> tellAgain(SqlTx tx) {
        return tx.query("update erasures set told_at = now(), times_told = times_told + 1 where id in "
                        + "(select id from erasures where completed_at is null "
                        + "and told_at < now() - least(interval '1 minute' * 2 ^ least(times_told, 6), interval '1 hour') "
                        + "order by told_at limit 100 for update skip locked) returning id, subject_id, kind")
                .call(rows -> publish(tx, rows))
                .map(RowSet::rowCount);
    }

    private static Uni<Void> publish(SqlTx tx, RowSet<Row> rows) {
        Uni<Void> told = Uni.createFrom().voidItem();
        for (Row row : rows) {
            told = told.chain(() ->
                    tx.publish(ErasureEvents.of(row.getString("kind"), row.getUUID("subject_id"), row.getUUID("id"))));
        }
        return told;
    }

    Uni<Optional<Erasure>> find(SqlTx tx, UUID id) {
        return tx.query(SHOW + "where id = $1", id)
                .map(rows -> all(rows).stream().findFirst());
    }

    /** Newest first, one row more than the page holds. */
    Uni<List<Erasure>> list(SqlTx tx, Optional<Cursor> after, int limit) {
        return tx.query(
                        SHOW + "where $1::uuid is null or (created_at, id) < ($2, $1) "
                                + "order by created_at desc, id desc limit $3",
                        after.map(Cursor::id).orElse(null),
                        after.map(cursor -> cursor.time().atOffset(ZoneOffset.UTC))
                                .orElse(null),
                        limit + 1)
                .map(Erasures::all);
    }

    private static List<Erasure> all(RowSet<Row> rows) {
        List<Erasure> erasures = new ArrayList<>();
        rows.forEach(row -> erasures.add(erasure(row)));
        return erasures;
    }

    private static Erasure erasure(Row row) {
        TreeMap<String, Optional<OffsetDateTime>> steps = new TreeMap<>();
        JsonObject told = row.getJsonObject("steps");
        told.fieldNames()
                .forEach(service -> steps.put(
                        service, Optional.ofNullable(told.getString(service)).map(OffsetDateTime::parse)));
        return new Erasure(
                row.getUUID("id"),
                row.getString("kind"),
                row.getString("asked_by"),
                row.getOffsetDateTime("created_at"),
                row.getOffsetDateTime("completed_at"),
                steps);
    }
}
