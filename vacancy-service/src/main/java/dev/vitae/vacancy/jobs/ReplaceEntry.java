package dev.vitae.vacancy.jobs;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** A person writes an entry of a job anew. */
@ApplicationScoped
public class ReplaceEntry {

    private final TenantSession session;
    private final KeepEntry keep;

    ReplaceEntry(TenantSession session, KeepEntry keep) {
        this.session = session;
        this.keep = keep;
    }

    /** Fails with 404, with 428 or 412 for one that was changed meanwhile, with 422 for what cannot be kept. */
    public Uni<EntryView> replace(Caller caller, UUID job, UUID id, String ifMatch, EntryBody body) {
        return session.inTransaction(
                caller, tx -> keep.open(tx, caller, job, id, ifMatch).chain(entry -> keep.change(entry, body)));
    }
}
