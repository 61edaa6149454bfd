package dev.vitae.identity.tokens;

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
import java.time.ZoneOffset;

/** The table of signing keys. It holds nothing of a person, so no tenant session is needed. */
@ApplicationScoped
public class TokenKeyTable {

    /** A retired key stays published while a token signed with it may live, clock skew and a little more included. */
    private static final Duration OVERLAP = AccessTokens.LIFETIME.plusMinutes(5);

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

    private TokenKey key(Row row) {
        String id = row.getString(0);
        return new TokenKey(
                id,
                row.getJsonObject(1).encode(),
                seal.open(id, row.getBuffer(2).getBytes()));
    }
}
