package dev.vitae.identity.exports;

import dev.vitae.kit.caller.Caller;
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
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Asks every service for what it holds of a person, packs it, and keeps the file in parts for a day. */
@ApplicationScoped
public class GatherExport implements TaskHandler {

    static final String KIND = "export";

    private static final Logger LOG = Logger.getLogger(GatherExport.class);

    private final TenantSession session;
    private final Exports exports;
    private final Neighbours neighbours;
    private final BoundedPool workers;

    GatherExport(TenantSession session, Exports exports, Neighbours neighbours, MeterRegistry metrics) {
        this.session = session;
        this.exports = exports;
        this.neighbours = neighbours;
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
        return workers.run(() -> pack(task.userId()))
                .chain(zip -> keep(task, zip).eventually(() -> delete(zip)));
    }

    @Override
    public Uni<Void> giveUp(LeasedTask task, Throwable failure) {
        LOG.warnf("export %s failed: %s", task.subjectId(), failure);
        return session.onConnection(task.caller(), tx -> exports.dropParts(tx, task.subjectId())
                .chain(() -> exports.failed(tx, task.subjectId()))
                .chain(() -> tx.complete(task)));
    }

    private Path pack(UUID user) throws IOException {
        Path zip = Files.createTempFile("export", ".zip");
        try (ExportFile file = ExportFile.create(zip)) {
            for (Neighbours.Service service : neighbours.all()) {
                neighbours.gather(service, user, file);
            }
            return zip;
        } catch (IOException | RuntimeException e) {
            delete(zip);
            throw e;
        }
    }

    private Uni<Void> keep(LeasedTask task, Path zip) {
        Caller owner = task.caller();
        UUID export = task.subjectId();
        long size = size(zip);
        Uni<?> kept = session.onConnection(owner, tx -> exports.dropParts(tx, export));
        for (int number = 0; (long) number * Exports.PART < size; number++) {
            int part = number;
            kept = kept.chain(() -> workers.run(() -> read(zip, part)))
                    .chain(bytes ->
                            session.onConnection(owner, tx -> exports.addPart(tx, export, task.userId(), part, bytes)));
        }
        return kept.chain(() -> session.onConnection(
                owner, tx -> exports.ready(tx, export, size).chain(() -> tx.complete(task))));
    }

    private static byte[] read(Path zip, int part) throws IOException {
        try (InputStream file = Files.newInputStream(zip)) {
            file.skipNBytes((long) part * Exports.PART);
            return file.readNBytes(Exports.PART);
        }
    }

    private static long size(Path zip) {
        try {
            return Files.size(zip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path zip) {
        try {
            Files.deleteIfExists(zip);
        } catch (IOException e) {
            LOG.warnf("the draft of an export was not deleted: %s", e.getClass());
        }
    }

    @Scheduled(every = "10m", delayed = "1m", identity = "exports-expired")
    Uni<Void> sweep() {
        return session.onConnection(Caller.relay(), exports::sweep)
                .onFailure()
                .invoke(e -> LOG.warnf("expired exports not removed: %s", e))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }
}
