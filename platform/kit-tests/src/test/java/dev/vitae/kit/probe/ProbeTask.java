package dev.vitae.kit.probe;

import dev.vitae.kit.session.TenantSession;
import dev.vitae.kit.tasks.LeasedTask;
import dev.vitae.kit.tasks.TaskHandler;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Work whose outcome a test prescribes by the task's subject. */
@ApplicationScoped
public class ProbeTask implements TaskHandler {

    /** How many attempts fail before one succeeds, by subject. */
    public static final Map<UUID, Integer> FAILURES = new ConcurrentHashMap<>();

    /** How many attempts never end before one succeeds, by subject. */
    public static final Map<UUID, Integer> HANGS = new ConcurrentHashMap<>();

    /** What giving up fails with the first time, by subject. */
    public static final Map<UUID, Throwable> LAST_WORDS = new ConcurrentHashMap<>();

    private final TenantSession session;
    private final Probes probes;

    public ProbeTask(TenantSession session, Probes probes) {
        this.session = session;
        this.probes = probes;
    }

    @Override
    public String kind() {
        return "probe.say";
    }

    @Override
    public int attempts() {
        return 2;
    }

    @Override
    public Duration timeout() {
        return Duration.ofSeconds(1);
    }

    @Override
    public Uni<Void> run(LeasedTask task) {
        if (HANGS.getOrDefault(task.subjectId(), 0) >= task.attempts()) {
            return Uni.createFrom().nothing();
        }
        if (FAILURES.getOrDefault(task.subjectId(), 0) >= task.attempts()) {
            return Uni.createFrom().failure(new IllegalStateException("as prescribed"));
        }
        return say(task, "done " + task.subjectId());
    }

    @Override
    public Uni<Void> giveUp(LeasedTask task, Throwable failure) {
        Throwable prescribed = LAST_WORDS.remove(task.subjectId());
        return prescribed == null
                ? say(task, "gave up " + task.subjectId())
                : Uni.createFrom().failure(prescribed);
    }

    private Uni<Void> say(LeasedTask task, String word) {
        return session.inTransaction(task.caller(), tx -> probes.persistAndFlush(new Probe(task.userId(), word))
                .chain(() -> tx.complete(task)));
    }
}
