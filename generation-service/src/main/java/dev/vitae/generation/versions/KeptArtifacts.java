package dev.vitae.generation.versions;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.files.FileStore;
import dev.vitae.kit.files.StoredFile;
import dev.vitae.kit.files.Upload;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.SqlTx;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.press.PdfPress.Pdf;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The PDFs of versions, one of each, found by the hash of what they are made of. They go with the last version that has them. */
@ApplicationScoped
public class KeptArtifacts {

    private static final String TYPE = "application/pdf";
    private static final String FILE =
            "select file_id from generated_resume_artifacts where generated_resume_id = $1 and hash = $2 limit 1";
    /** Who adds and removes versions of the résumé has it, too. */
    private static final String LOCK = "select 1 from generated_resumes where id = $1 for update";

    private static final String BEFORE = "select file_id from generated_resume_artifacts "
            + "where generated_resume_id = $1 and version_number = $2 and hash <> $3";
    private static final String KEEP =
            """
            insert into generated_resume_artifacts (generated_resume_id, version_number, user_id, hash, file_id)
            select generated_resume_id, version_number, user_id, $3, $4 from generated_resume_versions
            where generated_resume_id = $1 and version_number = $2
            on conflict (generated_resume_id, version_number) do update set hash = excluded.hash, file_id = excluded.file_id""";
    private static final String DROP = "delete from stored_file where id = $1 "
            + "and not exists (select from generated_resume_artifacts where file_id = $1)";

    private final TenantSession session;
    private final FileStore files;

    KeptArtifacts(TenantSession session, FileStore files) {
        this.session = session;
        this.files = files;
    }

    /** The one of that hash, of whichever version of the résumé it was made. */
    public Uni<Optional<byte[]>> find(Caller caller, UUID generatedResume, byte[] hash) {
        return session.onConnection(caller, tx -> tx.query(FILE, generatedResume, hash))
                .map(KeptArtifacts::file)
                .chain(file -> file.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : files.get(caller, file.get()).map(kept -> kept.map(StoredFile::bytes)));
    }

    /** Keeps it for that version, in the place of one that looked otherwise. Fails with 404 for a version that is gone meanwhile. */
    public Uni<Void> keep(Caller caller, UUID generatedResume, int number, byte[] hash, Pdf pdf) {
        return files.upload(TYPE, pdf.bytes(), pdf.sha256())
                .chain(upload -> keep(caller, generatedResume, number, hash, upload));
    }

    private Uni<Void> keep(Caller caller, UUID generatedResume, int number, byte[] hash, Upload upload) {
        return session.onConnection(caller, tx -> tx.execute(LOCK, generatedResume)
                .chain(() -> tx.query(BEFORE, generatedResume, number, hash).map(KeptArtifacts::file))
                .chain(before -> tx.query(FILE, generatedResume, hash)
                        .map(KeptArtifacts::file)
                        .chain(there ->
                                there.map(Uni.createFrom()::item).orElseGet(() -> files.put(tx, caller, upload)))
                        .chain(file -> keep(tx, generatedResume, number, hash, file))
                        .chain(() -> drop(tx, before))));
    }

    private static Uni<Void> keep(SqlTx tx, UUID generatedResume, int number, byte[] hash, UUID file) {
        return tx.execute(KEEP, generatedResume, number, hash, file)
                .invoke(kept -> {
                    if (kept == 0) {
                        throw Problem.notFound();
                    }
                })
                .replaceWithVoid();
    }

    private static Uni<Void> drop(SqlTx tx, Optional<UUID> file) {
        return file.isEmpty()
                ? Uni.createFrom().voidItem()
                : tx.execute(DROP, file.get()).replaceWithVoid();
    }

    private static Optional<UUID> file(RowSet<Row> rows) {
        return rows.size() == 0
                ? Optional.empty()
                : Optional.of(rows.iterator().next().getUUID("file_id"));
    }
}
