package dev.vitae.sharing.documents;

import dev.vitae.kit.session.Tx;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The gateway's read model: one ready document per share. */
@ApplicationScoped
public class ShareDocuments {

    // The lock makes whoever is just ending the share come first or last: an ended share never gets its document back.
    private static final String STORE = "insert into share_documents "
            + "(share_id, user_id, subject_version, html, json, pdf, file_name) "
            + "select s.id, cast($2 as uuid), cast($3 as bigint), cast($4 as bytea), cast($5 as bytea), "
            + "cast($6 as bytea), cast($7 as text) from shares s "
            + "where s.id = $1 and s.revoked_at is null and (s.expires_at is null or s.expires_at > now()) for share "
            + "on conflict (share_id) do update set subject_version = excluded.subject_version, html = excluded.html, "
            + "json = excluded.json, pdf = excluded.pdf, file_name = excluded.file_name "
            + "where share_documents.subject_version < excluded.subject_version";

    /** Keeps the document of a share in force, unless what is kept shows a version as new or newer. */
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

    /** The version of the subject that a share shows; null where it shows nothing any more. */
    public Uni<Long> subjectVersion(UUID shareId) {
        return Panache.getSession().chain(session -> session.createNativeQuery(
                        "select subject_version from share_documents where share_id = ?1", Long.class)
                .setParameter(1, shareId)
                .getSingleResultOrNull());
    }

    /** A share that has ended keeps nothing of what it showed. */
    public Uni<Void> remove(Tx tx, UUID shareId) {
        return tx.execute("delete from share_documents where share_id = $1", shareId)
                .replaceWithVoid();
    }
}
