package dev.vitae.resume.builder;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.patch.MergePatch;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** A person's client saves what they changed in a document (JSON merge patch, RFC 7396). */
@ApplicationScoped
public class PatchDocument {

    private final TenantSession session;
    private final KeepDocument keep;
    private final ObjectMapper json;

    PatchDocument(TenantSession session, KeepDocument keep, ObjectMapper json) {
        this.session = session;
        this.keep = keep;
        this.json = json;
    }

    /** Fails with 404, with 428 or 412 for one that was changed meanwhile, with 400 or 422 for what cannot be kept. */
    public Uni<DocumentView> patch(Caller caller, UUID id, String ifMatch, String patch) {
        return session.inTransaction(caller, tx -> keep.open(tx, caller, id)
                .chain(document -> keep.change(
                        tx,
                        document,
                        ifMatch,
                        it -> MergePatch.apply(
                                MergePatch.read(patch, json), DocumentBody.of(it), DocumentBody.class, json))));
    }
}
