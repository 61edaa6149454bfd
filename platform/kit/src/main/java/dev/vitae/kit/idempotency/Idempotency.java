package dev.vitae.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Makes a creating POST safe to repeat (draft-ietf-httpapi-idempotency-key-header): the same key answers the same thing
 * for a day, 409 while the first is still at work, 422 when the body differs.
 *
 * <p>The answer is stored after the work's own transaction. A process that dies in between leaves a key at work; after a
 * minute the next request with it does the work again.
 */
@ApplicationScoped
public class Idempotency {

    public static final String HEADER = "Idempotency-Key";

    private static final int LONGEST_KEY = 200;
    private static final List<String> KEPT_HEADERS = List.of("Location", "ETag", "Content-Type");
    private static final String TAKE =
            "insert into idempotency_key (user_id, key_hash, request_hash) values ($1, $2, $3) "
                    + "on conflict (user_id, key_hash) do update set created_at = now(), "
                    + "request_hash = excluded.request_hash, status = null, answer = null "
                    + "where idempotency_key.created_at < now() - interval '1 day' "
                    + "or (idempotency_key.status is null and idempotency_key.created_at < now() - interval '1 minute' "
                    + "and idempotency_key.request_hash = excluded.request_hash)";

    private final TenantSession session;
    private final ObjectMapper json;

    public Idempotency(TenantSession session, ObjectMapper json) {
        this.session = session;
        this.json = json;
    }

    /**
     * Does {@code work} once for this key.
     *
     * @param key the request's Idempotency-Key; without one the work is simply done
     * @param operation method and path template, part of what must be the same
     * @param request what was asked for: any value writable as JSON, or the bytes of a file
     */
    public Uni<Response> once(
            Caller caller, Optional<String> key, String operation, Object request, Supplier<Uni<Response>> work) {
        if (key.isEmpty()) {
            return work.get();
        }
        if (key.get().isBlank() || key.get().length() > LONGEST_KEY) {
            throw Problem.badRequest("idempotency_key_invalid", HEADER + " has 1 to " + LONGEST_KEY + " characters.");
        }
        KeySeal seal = new KeySeal(caller.id(), key.get());
        byte[] requestHash = requestHash(operation, request);
        return session.onConnection(caller, tx -> tx.execute(TAKE, caller.id(), seal.hash(), requestHash))
                .chain(taken -> taken == 1 ? first(caller, seal, work) : repeated(caller, seal, requestHash));
    }

    private Uni<Response> first(Caller caller, KeySeal seal, Supplier<Uni<Response>> work) {
        return Uni.createFrom()
                .deferred(work::get)
                .onFailure()
                .call(() -> forget(caller, seal))
                .call(answer -> answer.getStatus() < 300 ? remember(caller, seal, answer) : forget(caller, seal));
    }

    private Uni<Response> repeated(Caller caller, KeySeal seal, byte[] requestHash) {
        return session.onConnection(
                        caller,
                        tx -> tx.query(
                                "select request_hash, status, answer from idempotency_key where user_id = $1 and key_hash = $2",
                                caller.id(),
                                seal.hash()))
                .map(rows -> {
                    if (!rows.iterator().hasNext()) {
                        throw inFlight();
                    }
                    return replay(rows.iterator().next(), seal, requestHash);
                });
    }

    private Response replay(Row row, KeySeal seal, byte[] requestHash) {
        if (!MessageDigest.isEqual(row.getBuffer("request_hash").getBytes(), requestHash)) {
            throw Problem.unprocessable(
                    "idempotency_key_reused", "This " + HEADER + " was used for another request. Use a new one.");
        }
        if (row.getInteger("status") == null) {
            throw inFlight();
        }
        try {
            return json.readValue(seal.open(row.getBuffer("answer").getBytes()), StoredAnswer.class)
                    .response();
        } catch (IOException e) {
            throw new IllegalStateException("stored answer", e);
        }
    }

    private static Problem inFlight() {
        return new Problem(
                409,
                "request_in_flight",
                "The first request with this " + HEADER + " is still at work. Try again shortly.",
                List.of(),
                Map.of("Retry-After", "1"));
    }

    private Uni<?> remember(Caller caller, KeySeal seal, Response answer) {
        Map<String, String> headers = new LinkedHashMap<>();
        KEPT_HEADERS.forEach(
                name -> Optional.ofNullable(answer.getHeaderString(name)).ifPresent(v -> headers.put(name, v)));
        byte[] sealed = seal.seal(bytes(new StoredAnswer(answer.getStatus(), headers, answer.getEntity())));
        return session.onConnection(
                caller,
                tx -> tx.execute(
                        "update idempotency_key set status = $3, answer = $4 where user_id = $1 and key_hash = $2",
                        caller.id(),
                        seal.hash(),
                        answer.getStatus(),
                        sealed));
    }

    private Uni<?> forget(Caller caller, KeySeal seal) {
        return session.onConnection(
                caller,
                tx -> tx.execute(
                        "delete from idempotency_key where user_id = $1 and key_hash = $2", caller.id(), seal.hash()));
    }

    private byte[] requestHash(String operation, Object request) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes(operation));
            return digest.digest(request instanceof byte[] file ? file : bytes(request));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] bytes(Object value) {
        try {
            return json.writer(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not writable as JSON", e);
        }
    }
}
