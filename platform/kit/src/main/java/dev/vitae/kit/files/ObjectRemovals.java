package dev.vitae.kit.files;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.SqlTx;
import dev.vitae.kit.session.StampedEntity;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.kit.tasks.LeasedTask;
import dev.vitae.kit.tasks.TaskHandler;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/**
 * Removes objects that no file is in: those whose rows were removed (a trigger of {@code stored_file} adds the task), and those
 * that were brought and never kept. The task's user is the object: it acts for nobody, and sees whether a file is in it.
 */
@ApplicationScoped
public class ObjectRemovals implements TaskHandler {

    static final String KIND = "files.removal";
    /** Requests to the store, for somebody who is being erased. */
    private static final int AT_ONCE = 8;

    private final TenantSession session;
    private final ObjectStore objects;

    ObjectRemovals(TenantSession session, ObjectStore objects) {
        this.session = session;
        this.objects = objects;
    }

    /** To be called before there is an object, so that none is forgotten when its process dies. */
    Uni<Void> unlessUsed(UUID object) {
        return session.onConnection(
                        Caller.worker(object),
                        tx -> tx.execute(
                                "insert into task (id, kind, subject_id, user_id, run_at) "
                                        + "values ($1, $2, $3, $3, now() + cast(cast($4 as text) as interval))",
                                StampedEntity.newId(),
                                KIND,
                                object,
                                Upload.UNUSED.toString()))
                .replaceWithVoid();
    }

    /**
     * Every object of a person who is being erased, before their rows: when those are gone, so are the bytes. Fails where the
     * store is away.
     */
    public Uni<Void> ofPerson(Caller eraser) {
        if (!objects.isGiven()) {
            return Uni.createFrom().voidItem();
        }
        return session.onConnection(eraser, tx -> FileStore.isThere(tx)
                        .chain(there -> there ? objectsOf(tx) : Uni.createFrom().item(List.<UUID>of())))
                .onItem()
                .transformToMulti(found -> Multi.createFrom().iterable(found))
                .onItem()
                .transformToUni(objects::delete)
                .merge(AT_ONCE)
                .onItem()
                .ignoreAsUni();
    }

    private static Uni<List<UUID>> objectsOf(SqlTx person) {
        return person.query("select object_id from stored_file where object_id is not null")
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getUUID(0))
                        .toList());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<Void> run(LeasedTask task) {
        return session.onConnection(
                        task.caller(), tx -> tx.query("select from stored_file where object_id = $1", task.subjectId()))
                .chain(used -> used.size() > 0 ? Uni.createFrom().voidItem() : objects.delete(task.subjectId()))
                .chain(() -> session.onConnection(task.caller(), tx -> tx.complete(task)));
    }

    /** Until it is gone. */
    @Override
    public int attempts() {
        return Integer.MAX_VALUE;
    }

    /** A store that is away keeps nothing else waiting. */
    @Override
    public int places() {
        return objects.isGiven() ? 2 : 0;
    }

    @Override
    public Duration timeout() {
        return Duration.ofMinutes(1);
    }

    @Override
    public Uni<Void> giveUp(LeasedTask task, Throwable failure) {
        return Uni.createFrom().failure(failure);
    }
}
