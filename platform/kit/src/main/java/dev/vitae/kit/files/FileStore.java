package dev.vitae.kit.files;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.StampedEntity;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.kit.session.Tx;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Files kept beside the rows that name them, in the same transaction, under the same row-level security. */
@ApplicationScoped
public class FileStore {

    private static final int PIECE = 256 * 1024;

    private final TenantSession session;

    public FileStore(TenantSession session) {
        this.session = session;
    }

    /**
     * Keeps a file of that person; answers its id.
     *
     * @param sha256 of the bytes, computed by whoever read them: it takes too long for an event loop
     */
    public Uni<UUID> put(Tx tx, Caller owner, String contentType, byte[] bytes, byte[] sha256) {
        UUID id = StampedEntity.newId();
        return tx.execute(
                        "insert into stored_file (id, user_id, sha256, size, content_type, bytes) values ($1, $2, $3,"
                                + " $4, $5, $6)",
                        id,
                        owner.id(),
                        sha256,
                        bytes.length,
                        contentType,
                        bytes)
                .replaceWith(id);
    }

    /** The file, if it is that person's. */
    public Uni<Optional<StoredFile>> get(Caller caller, UUID id) {
        return session.onConnection(
                        caller, tx -> tx.query("select id, content_type, bytes from stored_file where id = $1", id))
                .map(rows -> rows.iterator().hasNext()
                        ? Optional.of(file(rows.iterator().next()))
                        : Optional.empty());
    }

    /** What is known of a file, without its bytes, if it is that person's. */
    public Uni<Optional<FileDescription>> describe(Caller caller, UUID id) {
        return session.onConnection(
                        caller, tx -> tx.query("select id, content_type, size from stored_file where id = $1", id))
                .map(rows -> rows.iterator().hasNext()
                        ? Optional.of(description(rows.iterator().next()))
                        : Optional.empty());
    }

    /**
     * The file's bytes piece by piece as the reader takes them, so a slow one holds no more than one piece and no
     * transaction. Fails when it is removed meanwhile.
     */
    public Multi<Buffer> read(Caller caller, FileDescription file) {
        return Multi.createFrom()
                .range(0, (file.size() + PIECE - 1) / PIECE)
                .onItem()
                .transformToUniAndConcatenate(number -> session.onConnection(
                        caller,
                        tx -> tx.query(
                                "select substring(bytes from $2 for $3) from stored_file where id = $1",
                                file.id(),
                                number * PIECE + 1,
                                PIECE)))
                .map(rows ->
                        Buffer.newInstance(rows.iterator().next().getBuffer(0).getDelegate()));
    }

    public Uni<Void> delete(Tx tx, UUID id) {
        return tx.execute("delete from stored_file where id = $1", id).replaceWithVoid();
    }

    private static FileDescription description(Row row) {
        return new FileDescription(row.getUUID("id"), row.getString("content_type"), row.getInteger("size"));
    }

    private static StoredFile file(Row row) {
        return new StoredFile(
                row.getUUID("id"),
                row.getString("content_type"),
                row.getBuffer("bytes").getBytes());
    }
}
