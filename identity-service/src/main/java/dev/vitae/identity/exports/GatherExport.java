package dev.vitae.identity.exports;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.SqlTx;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.kit.tasks.LeasedTask;
import dev.vitae.kit.tasks.TaskHandler;
import dev.vitae.kit.work.BoundedPool;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** Asks every service for what it holds of a person, packs it, and keeps the file in parts for a day. */
@ApplicationScoped
public class GatherExport implements TaskHandler {

    static final String KIND = "export";

    private static final Logger LOG = Logger.getLogger(GatherExport.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final TenantSession session;
    private final Exports exports;
    private final Neighbours neighbours;
    private final Drafts drafts;
    private final BoundedPool workers;

    GatherExport(TenantSession session, Exports exports, Neighbours neighbours, Drafts drafts, MeterRegistry metrics) {
        this.session = session;
        this.exports = exports;
        this.neighbours = neighbours;
        this.drafts = drafts;
        this.workers = new BoundedPool("exports", 2, 100, metrics);
    }

    @PreDestroy
    void stop() {
        workers.close();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public int attempts() {
        return 3;
    }

    @Override
    public Duration timeout() {
        return Duration.ofMinutes(10);
    }

    @Override
    public Uni<Void> run(LeasedTask task) {
        return workers.run(() -> packAndKeep(task))
                .chain(size -> session.onConnection(task.caller(), tx -> exports.ready(tx, task.subjectId(), size)
                        .chain(() -> tx.complete(task))));
    }

    @Override
    public Uni<Void> giveUp(LeasedTask task, Throwable failure) {
        LOG.warnf("export %s failed: %s", task.subjectId(), failure);
        return session.onConnection(task.caller(), tx -> exports.dropParts(tx, task.subjectId())
                .chain(() -> exports.failed(tx, task.subjectId()))
                .chain(() -> tx.complete(task)));
    }

    /** On a worker, which may wait; the draft does not outlive this. Answers the file's size. */
    private long packAndKeep(LeasedTask task) throws IOException {
        Path folder = drafts.make();
        try {
            Path zip = folder.resolve("export.zip");
            try (ExportFile file = ExportFile.create(zip)) {
                for (Neighbours.Service service : neighbours.all()) {
                    neighbours.gather(service, task.userId(), file, folder);
                }
            }
            keep(task, zip);
            return Files.size(zip);
        } finally {
            drafts.delete(folder);
        }
    }

    private void keep(LeasedTask task, Path zip) throws IOException {
        UUID export = task.subjectId();
        await(task, tx -> exports.dropParts(tx, export));
        try (InputStream file = Files.newInputStream(zip)) {
            int number = 0;
            for (byte[] part = file.readNBytes(Exports.PART); part.length > 0; part = file.readNBytes(Exports.PART)) {
                byte[] bytes = part;
                int place = number++;
                await(task, tx -> exports.addPart(tx, export, task.userId(), place, bytes));
            }
        }
    }

    private void await(LeasedTask task, Function<SqlTx, Uni<Integer>> work) {
        session.onConnection(task.caller(), work).await().atMost(PATIENCE);
    }

    @Scheduled(every = "10m", delayed = "1m", identity = "exports-expired")
    Uni<Void> sweep() {
        return session.onConnection(Caller.relay(), exports::sweep)
                .chain(() -> workers.run(drafts::sweep))
                .onFailure()
                .invoke(e -> LOG.warnf("expired exports not removed: %s", e))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }
}
