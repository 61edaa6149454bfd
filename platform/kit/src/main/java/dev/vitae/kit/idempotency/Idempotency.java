package dev.vitae.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.idempotency.IdempotencyKeys.Attempt;
import dev.vitae.kit.problem.Problem;
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
import org.jboss.logging.Logger;

/**
 * Makes a creating POST safe to repeat (draft-ietf-httpapi-idempotency-key-header): the same key answers the same thing
 * for a day, 409 while the first is still at work, 422 when the body differs.
 *
 * <p>The answer is stored after the work's own transaction. A process that dies in between leaves a key at work; after
 * five minutes the next request with it does the work again.
 */
@ApplicationScoped
public class Idempotency {

    public static final String HEADER = "Idempotency-Key";

    private static final Logger LOG = Logger.getLogger(Idempotency.class);
    private static final int LONGEST_KEY = 200;
    private static final List<String> KEPT_HEADERS = List.of("Location", "ETag", "Content-Type");
    private final IdempotencyKeys keys;
    private final ObjectMapper json;

    public Idempotency(IdempotencyKeys keys, ObjectMapper json) {
        this.keys = keys;
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
        return keys.take(caller, seal, requestHash).chain(taken -> taken.map(attempt -> first(attempt, work))
                .orElseGet(() -> repeated(caller, seal, requestHash)));
    }

    private Uni<Response> first(Attempt attempt, Supplier<Uni<Response>> work) {
        return Uni.createFrom()
                .deferred(work::get)
                .onFailure()
                .call(() -> settle(() -> keys.forget(attempt)))
                .call(answer ->
                        settle(() -> answer.getStatus() < 300 ? remember(attempt, answer) : keys.forget(attempt)));
    }

    /** The work is done or refused by now: its own outcome is answered, also when no record of it can be kept. */
    private static Uni<?> settle(Supplier<Uni<?>> record) {
        return Uni.createFrom()
                .deferred(record)
                .onFailure()
                .invoke(e -> LOG.warnf("an idempotency key stays at work for five minutes: %s", e))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Response> repeated(Caller caller, KeySeal seal, byte[] requestHash) {
        return keys.find(caller, seal).map(row -> replay(row.orElseThrow(Idempotency::inFlight), seal, requestHash));
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

    private Uni<?> remember(Attempt attempt, Response answer) {
        Map<String, String> headers = new LinkedHashMap<>();
        KEPT_HEADERS.forEach(
                name -> Optional.ofNullable(answer.getHeaderString(name)).ifPresent(v -> headers.put(name, v)));
        StoredAnswer stored = new StoredAnswer(answer.getStatus(), headers, answer.getEntity());
        return keys.remember(attempt, answer.getStatus(), attempt.seal().seal(bytes(stored)));
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
