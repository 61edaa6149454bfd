package dev.vitae.generation.runs;

import dev.vitae.generation.jobs.OwnKey;
import dev.vitae.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Keys that people brought for a whole run, in the memory of this process alone, until the run has ended, two minutes
 * longer at most, or for {@link #LONGEST}.
 * They are stored, sent on, logged and printed nowhere.
 */
@ApplicationScoped
class RunKeys {

    private static final int MOST = 1_000;
    private static final Duration LONGEST = Duration.ofHours(1);

    /** A run is there by then, or is not going to be. */
    private static final Duration COMMITTED = Duration.ofMinutes(1);

    private final Map<UUID, Held> keys = new ConcurrentHashMap<>();

    /** Fails with 503 {@code own_keys_busy} while there are too many. */
    void hold(UUID run, OwnKey key) {
        if (keys.size() >= MOST) {
            throw Problem.unavailable("own_keys_busy");
        }
        keys.put(run, new Held(key, Instant.now()));
    }

    /** A copy for one piece of the run's work, which forgets its own when that is done. */
    Optional<OwnKey> of(UUID run) {
        return Optional.ofNullable(keys.get(run))
                .map(held -> new OwnKey(held.key().provider(), held.key().key().copy()));
    }

    /** Whether this process does the steps of that run that need a key. */
    boolean holds(UUID run) {
        return keys.containsKey(run);
    }

    void forget(UUID run) {
        keys.remove(run);
    }

    /** What it was brought for has not come about; another key of that run stays. */
    void forget(UUID run, OwnKey brought) {
        keys.computeIfPresent(run, (id, held) -> held.key() == brought ? null : held);
    }

    void forgetOld(Instant now) {
        keys.values().removeIf(held -> held.since().plus(LONGEST).isBefore(now));
    }

    /** Those that must be there by now, if they are going to be. */
    Set<UUID> runs(Instant now) {
        return keys.entrySet().stream()
                .filter(key -> key.getValue().since().plus(COMMITTED).isBefore(now))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private record Held(OwnKey key, Instant since) {}
}
