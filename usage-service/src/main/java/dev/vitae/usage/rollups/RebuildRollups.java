package dev.vitae.usage.rollups;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.kit.tasks.LeasedTask;
import dev.vitae.kit.tasks.TaskHandler;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Makes the sums by hour and day what the usage log and the ledger say, day by day, each in a transaction of its own that
 * writers wait for. A process that dies leaves the rest to the next.
 */
@ApplicationScoped
public class RebuildRollups implements TaskHandler {

    static final String KIND = "rollup-rebuild";

    private static final Logger LOG = Logger.getLogger(RebuildRollups.class);

    private final TenantSession session;
    private final RollupRebuilds rebuilds;

    RebuildRollups(TenantSession session, RollupRebuilds rebuilds) {
        this.session = session;
        this.rebuilds = rebuilds;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Duration timeout() {
        return Duration.ofHours(12);
    }

    @Override
    public Uni<Void> run(LeasedTask task) {
        return session.onConnection(Caller.consumer(), tx -> rebuilds.begin(tx, task.subjectId()))
                .chain(() -> days(task.subjectId()))
                .chain(() -> end(task, "done"))
                .invoke(() -> LOG.infof("sums rebuilt: %s", task.subjectId()));
    }

    private Uni<Void> days(UUID id) {
        return Multi.createBy()
                .repeating()
                .uni(() -> day(id))
                .until(Optional::isEmpty)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Optional<LocalDate>> day(UUID id) {
        return session.onConnection(Caller.consumer(), tx -> rebuilds.find(tx, id)
                .map(found -> found.flatMap(RollupRebuilds.Found::next))
                .call(day -> day.map(next -> rebuilds.count(tx, id, next))
                        .orElseGet(() -> Uni.createFrom().voidItem())));
    }

    @Override
    public Uni<Void> giveUp(LeasedTask task, Throwable failure) {
        LOG.errorf("sums not rebuilt: %s", failure);
        return end(task, "failed");
    }

    private Uni<Void> end(LeasedTask task, String status) {
        return session.onConnection(
                task.caller(), tx -> tx.complete(task).chain(() -> rebuilds.end(tx, task.subjectId(), status)));
    }
}
