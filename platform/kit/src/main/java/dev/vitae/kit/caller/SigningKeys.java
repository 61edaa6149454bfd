package dev.vitae.kit.caller;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.Use;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/**
 * identity-service's public signing keys, in memory. The last good set is also kept in the service's own database, so
 * tokens are verified through an outage of identity-service and through a restart during one.
 */
@ApplicationScoped
public class SigningKeys {

    private static final Logger LOG = Logger.getLogger(SigningKeys.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(3);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);
    private static final long ASK_AGAIN_NANOS = Duration.ofSeconds(2).toNanos();

    private final Pool pool;
    private final URI location;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
    private final AtomicBoolean asking = new AtomicBoolean();
    private final AtomicLong lastAsked = new AtomicLong(System.nanoTime() - ASK_AGAIN_NANOS);
    private volatile List<JsonWebKey> keys = List.of();
    private volatile boolean current;

    public SigningKeys(Pool pool, @ConfigProperty(name = "vitae.token.keys-url") URI location) {
        this.pool = pool;
        this.location = location;
    }

    /** The key of that id. An unknown id asks identity-service again, at most once in two seconds, for the next request. */
    public Optional<JsonWebKey> find(String keyId) {
        Optional<JsonWebKey> key =
                keys.stream().filter(k -> keyId.equals(k.getKeyId())).findFirst();
        if (key.isEmpty()) {
            refresh().subscribe().with(ignored -> {}, e -> LOG.debug("signing keys not refreshed", e));
        }
        return key;
    }

    public boolean loaded() {
        return !keys.isEmpty();
    }

    /** Whether identity-service answered when it was asked last: it publishes a key for longer than that is ago. */
    public boolean current() {
        return current;
    }

    /**
     * Waits for the keys, so that nobody who comes at once with a good token is refused; without them the service starts as
     * well, and asks again.
     */
    void start(@Observes StartupEvent event) {
        pool.query("select jwks::text from signing_keys")
                .execute()
                .invoke(rows -> rows.forEach(row -> recall(row.getString(0))))
                .replaceWithVoid()
                .onFailure()
                .recoverWithUni(e -> unread("the kept signing keys", e))
                .chain(this::refresh)
                .ifNoItem()
                .after(LONGEST_WAIT)
                .fail()
                .onFailure()
                .invoke(e -> LOG.warnf("signing keys not loaded yet (%s); trying again", e.getClass()))
                .onFailure()
                .recoverWithNull()
                .await()
                .indefinitely();
    }

    @Scheduled(every = "1s", identity = "signing-keys-missing", skipExecutionIf = Current.class)
    Uni<Void> untilCurrent() {
        return refresh().onFailure().recoverWithNull();
    }

    @Scheduled(every = "5m", delayed = "5m", identity = "signing-keys")
    Uni<Void> refreshNow() {
        return refresh()
                .onFailure()
                .invoke(e -> LOG.warnf("signing keys not read again, the known ones stay: %s", e))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> refresh() {
        long now = System.nanoTime();
        if ((loaded() && now - lastAsked.get() < ASK_AGAIN_NANOS) || !asking.compareAndSet(false, true)) {
            return Uni.createFrom().voidItem();
        }
        lastAsked.set(now);
        HttpRequest request =
                HttpRequest.newBuilder(location).timeout(TIMEOUT).GET().build();
        return Uni.createFrom()
                .completionStage(() -> http.sendAsync(request, HttpResponse.BodyHandlers.ofString()))
                .map(SigningKeys::body)
                .invoke(jwks -> keys = usable(jwks))
                .onItemOrFailure()
                .invoke((jwks, failure) -> current = failure == null)
                .chain(this::remember)
                .onTermination()
                .invoke(() -> asking.set(false));
    }

    private static String body(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("identity-service answered " + answer.statusCode());
        }
        return answer.body();
    }

    /** The set of the last run, unless identity-service was quicker. */
    private void recall(String jwks) {
        if (!loaded()) {
            keys = usable(jwks);
        }
    }

    /** The keys that an access token may be signed with. Fails on what is no JWK set, or one without such a key. */
    static List<JsonWebKey> usable(String jwks) {
        try {
            List<JsonWebKey> usable = new JsonWebKeySet(jwks)
                    .getJsonWebKeys().stream().filter(SigningKeys::isUsable).toList();
            if (usable.isEmpty()) {
                throw new IllegalStateException("a JWK set without a usable key");
            }
            return usable;
        } catch (JoseException e) {
            throw new IllegalStateException("not a JWK set", e);
        }
    }

    private static boolean isUsable(JsonWebKey key) {
        return key instanceof EllipticCurveJsonWebKey curve
                && EllipticCurves.P_256.equals(curve.getCurveName())
                && key.getKeyId() != null
                && (key.getUse() == null || Use.SIGNATURE.equals(key.getUse()));
    }

    /** For the next start. The keys are in use already, so a database that is away takes nothing from anybody. */
    private Uni<Void> remember(String jwks) {
        return pool.preparedQuery(
                        "insert into signing_keys (jwks) values ($1) on conflict (only_one) "
                                + "do update set jwks = excluded.jwks, fetched_at = now() where signing_keys.jwks <> excluded.jwks")
                .execute(Tuple.of(new JsonObject(jwks)))
                .replaceWithVoid()
                .onFailure()
                .recoverWithUni(e -> unread("the last good signing keys", e));
    }

    private static Uni<Void> unread(String what, Throwable failure) {
        LOG.warnf("%s: the database did not take part (%s)", what, failure);
        return Uni.createFrom().voidItem();
    }

    /** The one-second retry rests while the keys are those that identity-service has; refresh() makes it two. */
    @ApplicationScoped
    public static class Current implements Scheduled.SkipPredicate {

        private final SigningKeys keys;

        public Current(SigningKeys keys) {
            this.keys = keys;
        }

        @Override
        public boolean test(io.quarkus.scheduler.ScheduledExecution execution) {
            return keys.current();
        }
    }
}
