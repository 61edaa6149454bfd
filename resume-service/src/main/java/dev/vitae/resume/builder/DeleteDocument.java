package dev.vitae.resume.builder;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** A person removes a document. When it was the current one, the one that was changed last is it from then on. */
@ApplicationScoped
public class DeleteDocument {

    private final TenantSession session;
    private final KeepDocument keep;

    DeleteDocument(TenantSession session, KeepDocument keep) {
        this.session = session;
        this.keep = keep;
    }

    /** Fails with 404. */
    public Uni<Void> delete(Caller caller, UUID id) {
        return session.inTransaction(
                caller, tx -> keep.open(tx, caller, id).chain(document -> keep.remove(tx, document)));
    }
}
