package dev.vitae.usage.deadletters;

import dev.vitae.kit.paging.Cursor;
import dev.vitae.kit.session.SqlTx;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** The statements behind dead letters. */
@ApplicationScoped
class DeadLetters {

    static final String KEEP = "insert into dead_letters (id, service, consumer, topic, topic_partition, topic_offset,"
            + " letter_topic, letter_partition, letter_offset, event_id, event_key, type, cause, payload_kind, payload,"
            + " headers, user_id, occurred_at, died_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13,"
            + " $14, cast($15 as text)::jsonb, cast($16 as text)::jsonb, $17, $18, $19) on conflict do nothing";

    private static final String COLUMNS =
            "l.id, l.service, l.consumer, l.topic, l.topic_partition, l.topic_offset, l.event_id, l.event_key, l.type,"
                    + " l.cause, l.status, l.payload_kind, l.replayed_as, l.settled_by, l.settled_at, l.occurred_at,"
                    + " l.died_at, l.created_at, l.updated_at, (select id from dead_letters b where b.replayed_as ="
                    + " l.event_id) as replay_of, (select id from dead_letters n where n.event_id = l.replayed_as and"
                    + " n.service = l.service and n.consumer = l.consumer limit 1) as died_again_as";
    private static final String WHOLE = COLUMNS + ", l.payload::text as payload, l.headers::text as headers";
    private static final String LIST = "select " + COLUMNS + " from dead_letters l where ($1::text is null or status ="
            + " $1) and ($2::text is null or service = $2) and"
            + " ($3::text is null or type = $3) and (died_at, id) <"
            + " ($4, $5) order by died_at desc, id desc limit $6";
    private static final String ONE = "select " + WHOLE + " from dead_letters l where id = $1";
    /** Oldest first, so that events of one key keep their order. */
    private static final String REPLAYABLE = "select " + WHOLE + " from dead_letters l "
            + "where status = 'waiting' and payload_kind = 'whole' and service <> 'unknown' and type <> 'unreadable' "
            + "and ($1::text is null or service = $1) and ($2::text is null or type = $2) "
            + "order by died_at, id limit $3 for update skip locked";

    private static final String SETTLE = "update dead_letters set status = $2, replayed_as = $3, settled_by = $4, "
            + "settled_at = now() where id = $1 and status = 'waiting'";

    /** Newest first, one row more than the page holds; without payloads and headers. */
    Uni<List<DeadLetter>> list(SqlTx tx, DeadLetterFilter filter, Optional<Cursor> after, int limit) {
        Cursor from = after.orElse(Cursor.FROM_THE_START);
        return tx.query(
                        LIST,
                        filter.status().map(DeadLetterStatus::word).orElse(null),
                        filter.service().orElse(null),
                        filter.type().orElse(null),
                        from.time().atOffset(ZoneOffset.UTC),
                        from.id(),
                        limit + 1)
                .map(DeadLetters::all);
    }

    Uni<Optional<DeadLetter>> find(SqlTx tx, UUID id) {
        return tx.query(ONE, id).map(rows -> all(rows).stream().findFirst());
    }

    /** Held to the end of the transaction; what somebody else holds is passed over. */
    Uni<List<DeadLetter>> replayable(SqlTx tx, DeadLetterFilter filter, int most) {
        return tx.query(REPLAYABLE, filter.service().orElse(null), filter.type().orElse(null), most)
                .map(DeadLetters::all);
    }

    /** Answers whether it still waited. @param replayedAs null of one that is discarded */
    Uni<Boolean> settle(SqlTx tx, UUID id, DeadLetterStatus status, UUID replayedAs, UUID admin) {
        return tx.execute(SETTLE, id, status.word(), replayedAs, admin).map(rows -> rows == 1);
    }

    private static List<DeadLetter> all(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(DeadLetters::letter)
                .toList();
    }

    private static DeadLetter letter(Row row) {
        boolean whole = row.getColumnIndex("payload") >= 0;
        return new DeadLetter(
                row.getUUID("id"),
                row.getString("service"),
                row.getString("consumer"),
                row.getString("topic"),
                row.getInteger("topic_partition"),
                row.getLong("topic_offset"),
                row.getUUID("event_id"),
                row.getString("event_key"),
                row.getString("type"),
                row.getString("cause"),
                DeadLetterStatus.of(row.getString("status")),
                row.getString("payload_kind"),
                row.getUUID("replayed_as"),
                row.getUUID("replay_of"),
                row.getUUID("died_again_as"),
                row.getUUID("settled_by"),
                time(row, "settled_at"),
                time(row, "occurred_at"),
                time(row, "died_at"),
                time(row, "created_at"),
                time(row, "updated_at"),
                whole ? row.getString("payload") : null,
                whole ? row.getString("headers") : null);
    }

    private static Instant time(Row row, String column) {
        OffsetDateTime time = row.getOffsetDateTime(column);
        return time == null ? null : time.toInstant();
    }
}
