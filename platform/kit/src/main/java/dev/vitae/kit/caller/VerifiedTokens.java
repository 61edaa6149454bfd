package dev.vitae.kit.caller;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import java.security.Key;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jose4j.jwk.JsonWebKey;

/**
 * Who the tokens of the last minutes name, so that a client that asks again costs no second check of the signature, which is
 * a twentieth of what a small request costs. What may change meanwhile is looked at each time: the token's time and its key.
 */
final class VerifiedTokens {

    /** Each has about two kilobytes. */
    private static final int MOST = 2_000;

    private static final Duration KEPT = Duration.ofMinutes(10);

    private record Verified(JWTCallerPrincipal caller, String keyId, Key key) {}

    private final Cache<String, Verified> tokens =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();
    private final SigningKeys keys;
    private final Clock clock;

    VerifiedTokens(SigningKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** Empty where the token has to be verified: for the first time, or because it would be refused now. */
    Optional<JWTCallerPrincipal> find(String token) {
        return Optional.ofNullable(tokens.getIfPresent(token))
                .filter(this::isGoodStill)
                .map(Verified::caller);
    }

    void keep(String token, JWTCallerPrincipal caller, String keyId, Key key) {
        tokens.put(token, new Verified(caller, keyId, key));
    }

    private boolean isGoodStill(Verified verified) {
        return verified.caller.getExpirationTime() > clock.instant().getEpochSecond()
                && keys.find(verified.keyId)
                        .map(JsonWebKey::getKey)
                        .filter(verified.key::equals)
                        .isPresent();
    }
}
