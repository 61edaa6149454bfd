package dev.vitae.vacancy.jobs;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** A person removes an entry of a job. */
@ApplicationScoped
public class DeleteEntry {

    private final TenantSession session;
    private final KeepEntry keep;
    private final JobEntries entries;

    DeleteEntry(TenantSession session, KeepEntry keep, JobEntries entries) {
        this.session = session;
        this.keep = keep;
        this.entries = entries;
    }

    /** Fails with 404, with 412 where {@code If-Match} is sent for one that was changed meanwhile. */
    public Uni<Void> delete(Caller caller, UUID job, UUID id, String ifMatch) {
        return session.inTransaction(
                caller,
                tx -> (ifMatch == null ? keep.open(tx, caller, job, id) : keep.open(tx, caller, job, id, ifMatch))
                        .chain(entries::remove));
    }
}
