package dev.vitae.generation.attachments;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.files.FileStore;
import dev.vitae.kit.files.StoredFile;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Shows a person a picture that they have shown. */
@ApplicationScoped
public class ShowAttachment {

    private final TenantSession session;
    private final FileStore files;

    ShowAttachment(TenantSession session, FileStore files) {
        this.session = session;
        this.files = files;
    }

    /** Fails with 404, also for somebody else's. */
    public Uni<StoredFile> show(Caller caller, UUID id) {
        return session.onConnection(caller, tx -> tx.query("select file_id from attachments where id = $1", id))
                .map(rows -> {
                    if (rows.size() == 0) {
                        throw Problem.notFound();
                    }
                    return rows.iterator().next().getUUID("file_id");
                })
                .chain(file -> files.get(caller, file))
                .map(file -> file.orElseThrow(Problem::notFound));
    }
}
