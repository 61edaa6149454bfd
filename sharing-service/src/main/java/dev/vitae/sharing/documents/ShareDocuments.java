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
    private static final String STORE =
            "insert into share_documents (share_id, user_id, edition, subject_version, html, "
                    + "json, pdf, markdown, plain_text, json_resume, png, style, file_name) "
                    + "select s.id, cast($2 as uuid), s.edition, cast($4 as bigint), cast($5 as bytea), cast($6 as bytea), "
                    + "cast($7 as bytea), cast($8 as bytea), cast($9 as bytea), cast($10 as bytea), cast($11 as bytea), "
                    + "cast($12 as text), cast($13 as text) from shares s where s.id = $1 and s.edition = $3 and s.revoked_at is null "
                    + "and (s.expires_at is null or s.expires_at > now()) for share "
                    + "on conflict (share_id) do update set edition = excluded.edition, "
                    + "subject_version = excluded.subject_version, html = excluded.html, json = excluded.json, "
                    + "pdf = excluded.pdf, markdown = excluded.markdown, plain_text = excluded.plain_text, "
                    + "json_resume = excluded.json_resume, png = excluded.png, style = excluded.style, file_name = excluded.file_name "
                    + "where (share_documents.edition, share_documents.subject_version) "
                    + "< (excluded.edition, excluded.subject_version)";

    /**
     * Keeps the document of a share in force, unless what is kept shows a version as new or newer.
     *
     * @param edition of the share, for which it was made; for another one it is not kept
     */
    public Uni<Void> store(Tx tx, UUID shareId, UUID userId, int edition, ReadyDocument document) {
        return tx.execute(
                        STORE,
                        shareId,
                        userId,
                        edition,
                        document.subjectVersion(),
                        document.html(),
                        document.files().json(),
                        document.files().pdf(),
                        document.files().markdown(),
                        document.files().text(),
                        document.files().jsonResume(),
                        document.files().png(),
                        document.style(),
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
