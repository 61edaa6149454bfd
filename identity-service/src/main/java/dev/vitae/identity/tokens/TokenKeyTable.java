package dev.vitae.identity.tokens;

import dev.vitae.kit.session.SqlTx;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The table of signing keys. It holds nothing of a person, so no tenant session is needed. */
@ApplicationScoped
public class TokenKeyTable {

    /** A retired key stays published while a token signed with it may live, clock skew and a little more included. */
    private static final Duration OVERLAP = AccessTokens.LIFETIME.plusMinutes(5);

    /** The least that the table allows; services read the public keys every five minutes. */
    private static final Duration AHEAD = Duration.ofMinutes(6);

    /** The first key has signed from ever, which is since it was made. */
    private static final String VIEW = "id, greatest(signs_from, created_at), retired_at, created_at";

    private final Pool pool;
    private final KeySeal seal;

    public TokenKeyTable(Pool pool, KeySeal seal) {
        this.pool = pool;
        this.seal = seal;
    }

    /** The key that signs at that time: the latest to have begun. Nothing before the first one was made. */
    Uni<TokenKey> signing(Instant at) {
        return pool.preparedQuery("select id, public_jwk, sealed_key from token_keys "
                        + "where retired_at is null and signs_from <= $1 order by signs_from desc limit 1")
                .execute(Tuple.of(at.atOffset(ZoneOffset.UTC)))
                .map(rows -> rows.size() == 0 ? null : key(rows.iterator().next()));
    }

    /** Adds the first key, which has signed from ever; changes nothing when another replica was quicker. */
    Uni<Void> addFirst(TokenKey key) {
        return pool.preparedQuery("insert into token_keys (id, public_jwk, sealed_key, signs_from) "
                        + "values ($1, $2, $3, '-infinity') on conflict do nothing")
                .execute(Tuple.of(key.id(), new JsonObject(key.publicJwk()), Buffer.buffer(seal.seal(key))))
                .replaceWithVoid();
    }

    /**
     * Adds a key that signs once it has been published for as long as the table demands; nothing while another one waits
     * for that. One transaction at a time: a statement sees what was committed before it began, so the lock is one before.
     */
    Uni<SigningKeyView> addNext(SqlTx tx, TokenKey key) {
        return tx.takeTurn("vitae.tokens/next")
                .chain(() -> tx.query(
                        "insert into token_keys (id, public_jwk, sealed_key, signs_from) "
                                + "select $1::text, $2::jsonb, $3::bytea, now() + make_interval(secs => $4) "
                                + "where not exists (select from token_keys where retired_at is null and signs_from > now()) "
                                + "returning " + VIEW,
                        key.id(),
                        new JsonObject(key.publicJwk()),
                        seal.seal(key),
                        (double) AHEAD.toSeconds()))
                .map(rows -> rows.size() == 0 ? null : view(rows.iterator().next()));
    }

    /** Keys made before that time, the newest first. */
    Uni<List<SigningKeyView>> newest(SqlTx tx, Optional<Instant> before, int most) {
        return tx.query(
                        "select " + VIEW + " from token_keys where created_at < coalesce($1::timestamptz, 'infinity') "
                                + "order by created_at desc limit $2",
                        before.map(time -> time.atOffset(ZoneOffset.UTC)).orElse(null),
                        most)
                .map(rows -> rows.stream().map(TokenKeyTable::view).toList());
    }

    /** Marks the keys that one not retired has followed for longer than a token lives. */
    Uni<Void> retireSuperseded() {
        return pool.preparedQuery("update token_keys k set retired_at = now() where k.retired_at is null and exists ("
                        + "select from token_keys n where n.retired_at is null and n.signs_from > k.signs_from "
                        + "and n.signs_from < now() - make_interval(secs => $1))")
                .execute(Tuple.of((double) OVERLAP.toSeconds()))
                .replaceWithVoid();
    }

    /** The JWK Set (RFC 7517 §5) of all keys that a live token may be signed with, or soon will, newest first. */
    Uni<JsonObject> published() {
        return pool.preparedQuery("select public_jwk from token_keys "
                        + "where retired_at is null or retired_at > now() - make_interval(secs => $1) "
                        + "order by created_at desc, id")
                .execute(Tuple.of((double) OVERLAP.toSeconds()))
                .map(rows -> {
                    JsonArray keys = new JsonArray();
                    rows.forEach(row -> keys.add(row.getJsonObject(0)));
                    return new JsonObject().put("keys", keys);
                });
    }

    private static SigningKeyView view(Row row) {
        return new SigningKeyView(
                row.getString(0),
                row.getOffsetDateTime(1).toInstant(),
                Optional.ofNullable(row.getOffsetDateTime(2))
                        .map(OffsetDateTime::toInstant)
                        .orElse(null),
                row.getOffsetDateTime(3).toInstant());
    }

    private TokenKey key(Row row) {
        String id = row.getString(0);
        return new TokenKey(
                id,
                row.getJsonObject(1).encode(),
                seal.open(id, row.getBuffer(2).getBytes()));
    }
}
