package dev.vitae.identity.signin;

import dev.vitae.kit.problem.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.Key;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;

/**
 * The provider's issuer and public keys, found through its discovery document (OpenID Connect Discovery 1.0 §4) and kept in
 * memory for an hour. A key id that is not among them asks again, at most every two seconds for all who wait.
 */
@ApplicationScoped
public class ProviderKeys {

    private static final Logger LOG = Logger.getLogger(ProviderKeys.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final long FRESH_NANOS = Duration.ofHours(1).toNanos();
    private static final long ASK_AGAIN_NANOS = Duration.ofSeconds(2).toNanos();

    private final URI discovery;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
    private volatile Keys known;
    private Uni<Keys> asking;
    private long askedAt;

    public ProviderKeys(@ConfigProperty(name = "quarkus.oidc.auth-server-url") String provider) {
        this.discovery = URI.create(provider.replaceAll("/+$", "") + "/.well-known/openid-configuration");
    }

    /** A key of the provider, and the issuer it signs for. */
    record Found(String issuer, Key key) {}

    private record Keys(String issuer, List<JsonWebKey> keys, long readAt) {

        Optional<Found> find(String keyId) {
            return keys.stream()
                    .filter(key -> key instanceof PublicJsonWebKey && keyId.equals(key.getKeyId()))
                    .findFirst()
                    .map(key -> new Found(issuer, key.getKey()));
        }
    }

    /**
     * Goes on in the Vert.x context it was called from. Empty where the provider has no such key; fails with 503
     * {@code sign_in_unavailable} when that cannot be found out.
     */
    Uni<Optional<Found>> find(String keyId) {
        return Uni.createFrom().deferred(() -> {
            Keys now = known;
            Optional<Found> found = now == null ? Optional.empty() : now.find(keyId);
            if (found.isPresent() && System.nanoTime() - now.readAt() < FRESH_NANOS) {
                return Uni.createFrom().item(found);
            }
            Uni<Optional<Found>> asked = asked().map(keys -> keys.find(keyId))
                    .onFailure()
                    .recoverWithUni(() -> found.isEmpty()
                            ? Uni.createFrom().failure(Problem.unavailable("sign_in_unavailable"))
                            : Uni.createFrom().item(found));
            Context caller = Vertx.currentContext();
            return caller == null ? asked : asked.emitOn(then -> caller.runOnContext(ignored -> then.run()));
        });
    }

    /** One question for all who ask within two seconds. */
    private synchronized Uni<Keys> asked() {
        long now = System.nanoTime();
        if (asking == null || now - askedAt >= ASK_AGAIN_NANOS) {
            askedAt = now;
            asking = read().memoize().indefinitely();
        }
        return asking;
    }

    private Uni<Keys> read() {
        return get(discovery)
                .map(JsonObject::new)
                .chain(document -> get(URI.create(document.getString("jwks_uri")))
                        .map(jwks -> new Keys(document.getString("issuer"), keys(jwks), System.nanoTime())))
                .invoke(keys -> known = keys)
                .onFailure()
                .invoke(e -> LOG.warnf("the sign-in provider's keys cannot be read: %s", e));
    }

    private Uni<String> get(URI address) {
        HttpRequest request =
                HttpRequest.newBuilder(address).timeout(TIMEOUT).GET().build();
        return Uni.createFrom()
                .completionStage(() -> http.sendAsync(request, HttpResponse.BodyHandlers.ofString()))
                .map(answer -> {
                    if (answer.statusCode() != 200) {
                        throw new IllegalStateException(address + " answered " + answer.statusCode());
                    }
                    return answer.body();
                });
    }

    private static List<JsonWebKey> keys(String jwks) {
        try {
            return new JsonWebKeySet(jwks).getJsonWebKeys();
        } catch (JoseException e) {
            throw new IllegalStateException("not a JWK set", e);
        }
    }
}
