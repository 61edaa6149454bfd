package dev.vitae.kit.files;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.SqlTx;
import dev.vitae.kit.session.StampedEntity;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.kit.session.Tx;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Files of people. The row that describes one is kept in the transaction of the rows that name it, under row-level security; its
 * bytes are in that row, or in an object store ({@code vitae.files.store}). What is read is held against its checksum: 500
 * {@code file_damaged}, counted by {@code vitae_files_damaged_total}. Where the store is away: 503 {@code files_unavailable}.
 */
@Startup // An alert sees no first failure of a counter that comes with it.
@ApplicationScoped
public class FileStore {

    private static final Logger LOG = Logger.getLogger(FileStore.class);
    private static final int PIECE = 256 * 1024;
    /** Of what is asked for over the network. */
    private static final int LARGE_PIECE = 4 * PIECE;

    private static final String DESCRIBE =
            "select id, content_type, size, sha256, object_id from stored_file where id = $1";
    private static final String READ =
            "select id, content_type, size, sha256, object_id, bytes from stored_file where id = $1";
    private static final String PIECE_OF = "select substring(bytes from $2 for $3) from stored_file where id = $1";

    private final TenantSession session;
    private final ObjectStore objects;
    private final ObjectRemovals removals;
    private final FilesConfig config;
    private final Vertx vertx;
    private final Counter damaged;

    FileStore(
            TenantSession session,
            ObjectStore objects,
            ObjectRemovals removals,
            FilesConfig config,
            Vertx vertx,
            MeterRegistry metrics) {
        this.session = session;
        this.objects = objects;
        this.removals = removals;
        this.config = config;
        this.vertx = vertx;
        this.damaged = metrics.counter("vitae.files.damaged");
    }

    /**
     * Brings the bytes to where they will be kept; to be called outside a transaction, for it may ask another server. What no
     * {@link #put} follows is removed by itself.
     *
     * @param sha256 of the bytes, computed by whoever read them: it takes too long for an event loop
     */
    public Uni<Upload> upload(String contentType, byte[] bytes, byte[] sha256) {
        if (config.store() == FilesConfig.Place.POSTGRESQL) {
            return Uni.createFrom().item(new Upload(contentType, bytes, sha256, Optional.empty(), System.nanoTime()));
        }
        UUID object = UUID.randomUUID();
        long begun = System.nanoTime();
        return removals.unlessUsed(object)
                .chain(() -> objects.put(object, contentType, bytes, sha256))
                .replaceWith(() -> new Upload(contentType, bytes, sha256, Optional.of(object), begun));
    }

    /** Keeps what was brought as a file of that person; answers its id. */
    public Uni<UUID> put(Tx tx, Caller owner, Upload upload) {
        if (!upload.isFresh()) {
            return Uni.createFrom().failure(() -> Problem.unavailable("files_unavailable"));
        }
        UUID id = StampedEntity.newId();
        // Two statements: a parameter that is null has no type.
        return tx.execute(
                        "insert into stored_file (id, user_id, sha256, size, content_type, "
                                + (upload.object().isPresent() ? "object_id" : "bytes")
                                + ") values ($1, $2, $3, $4, $5, $6)",
                        id,
                        owner.id(),
                        upload.sha256(),
                        upload.bytes().length,
                        upload.contentType(),
                        upload.object().<Object>map(object -> object).orElse(upload.bytes()))
                .replaceWith(id);
    }

    /** The file, if it is that person's. */
    public Uni<Optional<StoredFile>> get(Caller caller, UUID id) {
        return session.onConnection(caller, tx -> tx.query(READ, id)).chain(rows -> {
            if (rows.size() == 0) {
                return Uni.createFrom().item(Optional.empty());
            }
            Row row = rows.iterator().next();
            FileDescription file = description(row);
            Uni<byte[]> bytes = file.object().isEmpty()
                    ? Uni.createFrom().item(row.getBuffer("bytes").getBytes())
                    : piece(caller, file, 0, file.size()).map(Buffer::getBytes);
            return bytes.call(all -> check(file, all))
                    .map(all -> Optional.of(new StoredFile(file.id(), file.contentType(), all)));
        });
    }

    /** What is known of a file, without its bytes, if it is that person's. */
    public Uni<Optional<FileDescription>> describe(Caller caller, UUID id) {
        return session.onConnection(caller, tx -> tx.query(DESCRIBE, id))
                .map(rows -> rows.iterator().hasNext()
                        ? Optional.of(description(rows.iterator().next()))
                        : Optional.empty());
    }

    /**
     * The file's bytes piece by piece as the reader takes them, so a slow one holds no more than one piece and no
     * transaction. Fails when it is removed meanwhile, and at its end when it is not what was kept.
     */
    public Multi<Buffer> read(Caller caller, FileDescription file) {
        int piece = file.object().isPresent() ? LARGE_PIECE : PIECE;
        return Multi.createFrom().deferred(() -> {
            Checksum checksum = new Checksum();
            return Multi.createFrom()
                    .range(0, (file.size() + piece - 1) / piece)
                    .onItem()
                    .transformToUniAndConcatenate(number -> {
                        int from = number * piece;
                        int length = Math.min(piece, file.size() - from);
                        return piece(caller, file, from, length)
                                .invoke(checksum::add)
                                .invoke(ignored -> {
                                    if (from + length == file.size() && !checksum.is(file.sha256())) {
                                        throw damaged(file);
                                    }
                                });
                    });
        });
    }

    private Uni<Void> check(FileDescription file, byte[] all) {
        return Uni.createFrom()
                .completionStage(() -> vertx.executeBlocking(
                                () -> new Checksum().add(all).is(file.sha256()), false)
                        .toCompletionStage())
                .invoke(good -> {
                    if (!good) {
                        throw damaged(file);
                    }
                })
                .replaceWithVoid();
    }

    /** A file may move while it is read: then the rest is where it is now. */
    private Uni<Buffer> piece(Caller caller, FileDescription file, int from, int length) {
        return found(caller, file, from, length)
                .chain(found -> found.isPresent()
                        ? Uni.createFrom().item(found)
                        : describe(caller, file.id())
                                .map(now -> now.orElseThrow(Problem::notFound))
                                .chain(now -> now.object().equals(file.object())
                                        ? Uni.createFrom().item(Optional.<Buffer>empty())
                                        : found(caller, now, from, length)))
                .map(found -> found.orElseThrow(() -> damaged(file)));
    }

    private Uni<Optional<Buffer>> found(Caller caller, FileDescription file, int from, int length) {
        return file.object().isPresent()
                ? objects.get(file.object().get(), from, length).map(found -> found.map(Buffer::newInstance))
                : session.onConnection(caller, tx -> tx.query(PIECE_OF, file.id(), from + 1, length))
                        .map(rows -> rows.size() == 0
                                ? Optional.empty()
                                : Optional.ofNullable(rows.iterator().next().getBuffer(0))
                                        .map(bytes -> Buffer.newInstance(bytes.getDelegate())));
    }

    private Problem damaged(FileDescription file) {
        damaged.increment();
        LOG.errorf("file %s is not what was kept", file.id());
        return new Problem(
                500, "file_damaged", "What is kept of this file is not what it was made of. Upload it once more.");
    }

    public Uni<Void> delete(Tx tx, UUID id) {
        return tx.execute("delete from stored_file where id = $1", id).replaceWithVoid();
    }

    /** Whether this service keeps files at all. */
    static Uni<Boolean> isThere(SqlTx tx) {
        return tx.query("select to_regclass('stored_file') is not null")
                .map(row -> row.iterator().next().getBoolean(0));
    }

    private static FileDescription description(Row row) {
        return new FileDescription(
                row.getUUID("id"),
                row.getString("content_type"),
                row.getInteger("size"),
                row.getBuffer("sha256").getBytes(),
                Optional.ofNullable(row.getUUID("object_id")));
    }
}
