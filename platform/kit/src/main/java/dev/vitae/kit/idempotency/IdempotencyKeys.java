package dev.vitae.kit.idempotency;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * The keys people sent, and what became of them. An attempt holds its key for five minutes, which is more than the
 * longest work takes (an upload that waits its turn: a minute and a half). After that the next request with the key is a
 * new attempt; the old one, should it still live, can no longer settle what is not its own.
 */
@ApplicationScoped
class IdempotencyKeys {

    private static final String TAKE =
            "insert into idempotency_key (user_id, key_hash, request_hash) values ($1, $2, $3) "
                    + "on conflict (user_id, key_hash) do update set created_at = now(), "
                    + "request_hash = excluded.request_hash, status = null, answer = null "
                    + "where idempotency_key.created_at < now() - interval '1 day' "
                    + "or (idempotency_key.status is null and idempotency_key.created_at < now() - interval '5 minutes' "
                    + "and idempotency_key.request_hash = excluded.request_hash) returning created_at";
    private static final String ATTEMPT = " where user_id = $1 and key_hash = $2 and created_at = $3";

    private final TenantSession session;

    IdempotencyKeys(TenantSession session) {
        this.session = session;
    }

    /** One request's hold on a key: the time it was taken tells it from a later one. */
    record Attempt(Caller caller, KeySeal seal, OffsetDateTime taken) {}

    /** An attempt of this request's own; empty where the key is held or answered. */
    Uni<Optional<Attempt>> take(Caller caller, KeySeal seal, byte[] requestHash) {
        return session.onConnection(caller, tx -> tx.query(TAKE, caller.id(), seal.hash(), requestHash))
                .map(rows -> first(rows).map(row -> new Attempt(caller, seal, row.getOffsetDateTime("created_at"))));
    }

    Uni<Optional<Row>> find(Caller caller, KeySeal seal) {
        return session.onConnection(
                        caller,
                        tx -> tx.query(
                                "select request_hash, status, answer from idempotency_key where user_id = $1 and key_hash = $2",
                                caller.id(),
                                seal.hash()))
                .map(IdempotencyKeys::first);
    }

    Uni<?> remember(Attempt attempt, int status, byte[] sealed) {
        return session.onConnection(
                attempt.caller(),
                tx -> tx.execute(
                        "update idempotency_key set status = $4, answer = $5" + ATTEMPT,
                        attempt.caller().id(),
                        attempt.seal().hash(),
                        attempt.taken(),
                        status,
                        sealed));
    }

    Uni<?> forget(Attempt attempt) {
        return session.onConnection(
                attempt.caller(),
                tx -> tx.execute(
                        "delete from idempotency_key" + ATTEMPT,
                        attempt.caller().id(),
                        attempt.seal().hash(),
                        attempt.taken()));
    }

    private static Optional<Row> first(RowSet<Row> rows) {
        return rows.iterator().hasNext() ? Optional.of(rows.iterator().next()) : Optional.empty();
    }
}
