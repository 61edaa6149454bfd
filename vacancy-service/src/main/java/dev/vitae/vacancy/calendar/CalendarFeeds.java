package dev.vitae.vacancy.calendar;

import dev.vitae.kit.secrets.LinkSecret;
import dev.vitae.kit.session.SqlTx;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowIterator;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;

/** The addresses of feeds: one per person, known by the hash of its secret. */
@ApplicationScoped
class CalendarFeeds {

    private static final String SHOWN = "secret_prefix, created_at, updated_at";
    private static final String FIND = "select " + SHOWN + " from calendar_feeds where user_id = $1";
    private static final String REPLACE = "insert into calendar_feeds (user_id, secret_hash, secret_prefix) "
            + "values ($1, $2, $3) on conflict (user_id) do update set secret_hash = excluded.secret_hash, "
            + "secret_prefix = excluded.secret_prefix, created_at = now() returning " + SHOWN;
    private static final String REMOVE = "delete from calendar_feeds where user_id = $1";
    private static final String OPEN = "select calendar_open($1)";

    Uni<Optional<CalendarView>> find(SqlTx tx, UUID person) {
        return tx.query(FIND, person).map(rows -> first(rows).map(row -> view(row, null)));
    }

    /** The one before it ends. @param url with the secret, for the person's eyes */
    Uni<CalendarView> replace(SqlTx tx, UUID person, LinkSecret secret, URI url) {
        return tx.query(REPLACE, person, secret.hash(), secret.prefix())
                .map(rows -> view(first(rows).orElseThrow(), url));
    }

    /** Whether there was one. */
    Uni<Boolean> remove(SqlTx tx, UUID person) {
        return tx.execute(REMOVE, person).map(rows -> rows > 0);
    }

    /** Whether the secret opens a feed; if so, the transaction reads as its person from here on. */
    Uni<Boolean> open(SqlTx tx, LinkSecret secret) {
        return tx.query(OPEN, (Object) secret.hash())
                .map(rows -> rows.iterator().next().getBoolean(0));
    }

    /** Whose feed the transaction has opened. */
    Uni<UUID> person(SqlTx tx) {
        return tx.query("select vitae_user()")
                .map(rows -> rows.iterator().next().getUUID(0));
    }

    private static Optional<Row> first(RowSet<Row> rows) {
        RowIterator<Row> row = rows.iterator();
        return row.hasNext() ? Optional.of(row.next()) : Optional.empty();
    }

    private static CalendarView view(Row row, URI url) {
        return new CalendarView(
                url,
                row.getString("secret_prefix"),
                row.getOffsetDateTime("created_at").toInstant(),
                row.getOffsetDateTime("updated_at").toInstant());
    }
}
