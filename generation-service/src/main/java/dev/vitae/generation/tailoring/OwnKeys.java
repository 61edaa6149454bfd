package dev.vitae.generation.tailoring;

import dev.vitae.generation.llm.ApiKey;
import dev.vitae.kit.problem.Problem;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keys that people brought, each for one generation, in the memory of this process alone: from the request until the
 * generation has ended, or {@link #LONGEST}. They are stored, sent on, logged and printed nowhere.
 */
@ApplicationScoped
class OwnKeys {

    private static final int MOST = 1_000;
    private static final Duration LONGEST = Duration.ofHours(1);

    private final Map<UUID, Held> keys = new ConcurrentHashMap<>();

    /** Fails with 503 {@code own_keys_busy} while there are too many. */
    void hold(UUID generation, ApiKey key) {
        if (keys.size() >= MOST) {
            throw Problem.unavailable("own_keys_busy");
        }
        keys.put(generation, new Held(key, Instant.now().plus(LONGEST)));
    }

    Optional<ApiKey> of(UUID generation) {
        return Optional.ofNullable(keys.get(generation)).map(Held::key);
    }

    void forget(UUID generation) {
        keys.remove(generation);
    }

    @Scheduled(every = "1m", identity = "own-keys")
    Uni<Void> sweep() {
        Instant now = Instant.now();
        keys.values().removeIf(held -> held.until().isBefore(now));
        return Uni.createFrom().voidItem();
    }

    private record Held(ApiKey key, Instant until) {}
}
