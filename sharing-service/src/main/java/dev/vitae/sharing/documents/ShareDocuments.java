package dev.vitae.sharing.documents;

import dev.vitae.kit.session.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The gateway's read model: one ready document per share. */
@ApplicationScoped
public class ShareDocuments {

    private static final String STORE = "insert into share_documents "
            + "(share_id, user_id, subject_version, html, json, pdf, file_name) values ($1, $2, $3, $4, $5, $6, $7) "
            + "on conflict (share_id) do update set subject_version = excluded.subject_version, html = excluded.html, "
            + "json = excluded.json, pdf = excluded.pdf, file_name = excluded.file_name, refreshed_at = now() "
            + "where share_documents.subject_version < excluded.subject_version";

    /** Keeps the document of a share, unless what is kept shows a version as new or newer. */
    public Uni<Void> store(Tx tx, UUID shareId, UUID userId, ReadyDocument document) {
        return tx.execute(
                        STORE,
                        shareId,
                        userId,
                        document.subjectVersion(),
                        document.html(),
                        document.json(),
                        document.pdf(),
                        document.fileName())
                .replaceWithVoid();
    }
}
