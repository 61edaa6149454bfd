package dev.vitae.identity.exports;

import dev.vitae.kit.paging.Cursor;
import dev.vitae.kit.session.SqlTx;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Exports and the parts of their files, as row-level security shows them. */
@ApplicationScoped
class Exports {

    /** Of a part, in bytes. */
    static final int PART = 1 << 20;

    private static final String COLUMNS = "select id, state, size, expires_at, created_at, updated_at from exports ";

    Uni<ExportView> begin(SqlTx tx, UUID id, UUID user) {
        return tx.query(
                        "insert into exports (id, user_id, expires_at) values ($1, $2, now() + interval '24 hours') "
                                + "returning id, state, size, expires_at, created_at, updated_at",
                        id,
                        user)
                .map(rows -> view(rows.iterator().next()));
    }

    Uni<Optional<ExportView>> find(SqlTx tx, UUID id) {
        return tx.query(COLUMNS + "where id = $1 and expires_at > now()", id)
                .map(rows -> all(rows).stream().findFirst());
    }

    /** Newest first, one row more than the page holds. */
    Uni<List<ExportView>> list(SqlTx tx, Optional<Cursor> after, int limit) {
        return tx.query(
                        COLUMNS + "where expires_at > now() and ($1::uuid is null or (created_at, id) < ($2, $1)) "
                                + "order by created_at desc, id desc limit $3",
                        after.map(Cursor::id).orElse(null),
                        after.map(cursor -> cursor.time().atOffset(ZoneOffset.UTC))
                                .orElse(null),
                        limit + 1)
                .map(Exports::all);
    }

    /** All of the person's but one that is being gathered. */
    Uni<Integer> dropOlder(SqlTx tx) {
        return tx.execute("delete from exports where state <> 'gathering'");
    }

    Uni<Integer> dropParts(SqlTx tx, UUID export) {
        return tx.execute("delete from export_parts where export_id = $1", export);
    }

    Uni<Integer> addPart(SqlTx tx, UUID export, UUID user, int number, byte[] bytes) {
        return tx.execute(
                "insert into export_parts (export_id, user_id, number, bytes) values ($1, $2, $3, $4)",
                export,
                user,
                number,
                bytes);
    }

    /** Empty behind the last part. */
    Uni<Optional<Buffer>> part(SqlTx tx, UUID export, int number) {
        return tx.query("select bytes from export_parts where export_id = $1 and number = $2", export, number)
                .map(rows -> rows.size() == 0
                        ? Optional.empty()
                        : Optional.of(Buffer.newInstance(
                                rows.iterator().next().getBuffer(0).getDelegate())));
    }

    Uni<Integer> ready(SqlTx tx, UUID export, long size) {
        return tx.execute(
                "update exports set state = 'ready', size = $2, expires_at = now() + interval '24 hours', "
                        + "version = version + 1 where id = $1 and state = 'gathering'",
                export,
                size);
    }

    Uni<Integer> failed(SqlTx tx, UUID export) {
        return tx.execute(
                "update exports set state = 'failed', version = version + 1 where id = $1 and state = 'gathering'",
                export);
    }

    Uni<Integer> sweep(SqlTx tx) {
        return tx.execute("delete from exports where expires_at <= now()");
    }

    private static List<ExportView> all(RowSet<Row> rows) {
        List<ExportView> exports = new ArrayList<>();
        rows.forEach(row -> exports.add(view(row)));
        return exports;
    }

    private static ExportView view(Row row) {
        UUID id = row.getUUID("id");
        boolean ready = row.getString("state").equals("ready");
        return new ExportView(
                id,
                row.getString("state"),
                row.getLong("size"),
                ready ? "/api/v1/me/exports/" + id + "/file" : null,
                row.getOffsetDateTime("expires_at").toInstant(),
                row.getOffsetDateTime("created_at").toInstant(),
                row.getOffsetDateTime("updated_at").toInstant());
    }
}
