package dev.vitae.kit.files;

import dev.vitae.kit.caller.Actor;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.kit.tasks.LeasedTask;
import dev.vitae.kit.tasks.TaskHandler;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/** Moves files to where new ones are kept, a few at a time, while people go on reading them. */
@ApplicationScoped
public class FileMoves implements TaskHandler {

    static final String KIND = "files.move";

    private static final Logger LOG = Logger.getLogger(FileMoves.class);

    private static final Caller MOVER = new Caller(Actor.WORKER, Optional.empty(), Optional.empty(), Set.of());

    /** So many wait at most. Those that could not be moved are parked, and in nobody's way. */
    private static final String BEGIN =
            """
            insert into task (id, kind, subject_id, user_id)
            select uuidv7(), 'files.move', id, user_id from stored_file f
            where object_id is %s and not exists (select from task where kind = 'files.move' and subject_id = f.id)
            order by %s
            limit greatest(0, 20 - (select count(*) from task where kind = 'files.move' and parked_at is null))
            on conflict do nothing""";

    private static final String TO_OBJECTS = BEGIN.formatted("null", "id");
    private static final String TO_ROWS = BEGIN.formatted("not null", "object_id");

    private final TenantSession session;
    private final FileStore files;
    private final FilesConfig config;

    FileMoves(TenantSession session, FileStore files, FilesConfig config) {
        this.session = session;
        this.files = files;
        this.config = config;
    }

    @Scheduled(every = "${vitae.files.move-every:off}", delayed = "10s", identity = "file-moves")
    Uni<Void> begin() {
        return session.onConnection(MOVER, tx -> FileStore.isThere(tx)
                        .chain(there -> there
                                ? tx.execute(toObjects() ? TO_OBJECTS : TO_ROWS)
                                : Uni.createFrom().item(0)))
                .replaceWithVoid();
    }

    private boolean toObjects() {
        return config.store() == FilesConfig.Place.S3;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Its place changes in the transaction that ends the task; what it was in before goes afterwards. */
    @Override
    public Uni<Void> run(LeasedTask task) {
        return files.describe(task.caller(), task.subjectId())
                .chain(file -> file.isEmpty() || file.get().object().isPresent() == toObjects()
                        ? session.onConnection(task.caller(), tx -> tx.complete(task))
                        : move(task, file.get()));
    }

    private Uni<Void> move(LeasedTask task, FileDescription file) {
        return files.get(task.caller(), file.id())
                .chain(bytes ->
                        files.upload(file.contentType(), bytes.orElseThrow().bytes(), file.sha256()))
                .chain(upload -> session.onConnection(task.caller(), tx -> tx.execute(
                                upload.object().isPresent()
                                        ? "update stored_file set object_id = $2, bytes = null where id = $1"
                                        : "update stored_file set bytes = $2, object_id = null where id = $1",
                                file.id(),
                                upload.object().<Object>map(object -> object).orElse(upload.bytes()))
                        .chain(() -> tx.complete(task))));
    }

    /** It stays where it is, and the task with it, parked, for people to look at. */
    @Override
    public Uni<Void> giveUp(LeasedTask task, Throwable failure) {
        LOG.errorf("file %s was not moved: %s", task.subjectId(), failure.toString());
        return Uni.createFrom().failure(failure);
    }
}
