package dev.vitae.generation.jobs;

import dev.vitae.generation.llm.ApiKey;
import dev.vitae.kit.caller.Actor;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.kit.session.Tx;
import dev.vitae.kit.tasks.LeasedTask;
import dev.vitae.kit.tasks.Task;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keys that people brought, each for one task, in the memory of this process alone: from the request until
 * its work has ended, or {@link #LONGEST}. Where its task has ended without this process, it is forgotten within two
 * minutes. They are stored, sent on, logged and printed nowhere.
 */
@ApplicationScoped
public class OwnKeys {

    private static final int MOST = 1_000;
    private static final Duration LONGEST = Duration.ofHours(1);

    /** A task is there by then, or is not going to be. */
    private static final Duration COMMITTED = Duration.ofMinutes(1);

    private static final Caller WORKER = new Caller(Actor.WORKER, Optional.empty(), Optional.empty(), Set.of());
    private static final String ENDED = "select held.id from unnest($1::uuid[]) as held (id) "
            + "where not exists (select from task t where t.id = held.id)";

    private final TenantSession session;
    private final Map<UUID, Held> keys = new ConcurrentHashMap<>();

    OwnKeys(TenantSession session) {
        this.session = session;
    }

    /** Fails with 503 {@code own_keys_busy} while there are too many. */
    public void hold(Task task, ApiKey key) {
        if (keys.size() >= MOST) {
            throw Problem.unavailable("own_keys_busy");
        }
        keys.put(task.id(), new Held(task.subjectId(), key, Instant.now()));
    }

    /** Leaves a task to whoever is free, or to this process where it has the person's key. Fails as {@link #hold}. */
    public Uni<Void> queue(Tx tx, Task task, Optional<OwnKey> brought) {
        if (brought.isEmpty()) {
            return tx.enqueue(task);
        }
        hold(task, brought.get().key());
        return tx.enqueueHere(task);
    }

    public Optional<ApiKey> of(LeasedTask task) {
        return Optional.ofNullable(keys.get(task.id())).map(Held::key);
    }

    /** The task has ended. A key that was brought for a later one stays. */
    public void forget(LeasedTask task) {
        keys.remove(task.id());
    }

    /** Nothing is going to be done for that subject. */
    public void forgetAll(UUID subject) {
        keys.values().removeIf(held -> held.subject().equals(subject));
    }

    /** What was to use it has not come about. */
    public void forget(OwnKey brought) {
        keys.values().removeIf(held -> held.key() == brought.key());
    }

    @Scheduled(every = "1m", identity = "own-keys")
    Uni<Void> sweep() {
        return sweep(Instant.now());
    }

    Uni<Void> sweep(Instant now) {
        keys.values().removeIf(held -> held.since().plus(LONGEST).isBefore(now));
        UUID[] tasks = keys.entrySet().stream()
                .filter(key -> key.getValue().since().plus(COMMITTED).isBefore(now))
                .map(Map.Entry::getKey)
                .toArray(UUID[]::new);
        return tasks.length == 0
                ? Uni.createFrom().voidItem()
                : session.onConnection(WORKER, tx -> tx.query(ENDED, (Object) tasks))
                        .invoke(rows -> rows.forEach(row -> keys.remove(row.getUUID("id"))))
                        .replaceWithVoid();
    }

    private record Held(UUID subject, ApiKey key, Instant since) {}
}
