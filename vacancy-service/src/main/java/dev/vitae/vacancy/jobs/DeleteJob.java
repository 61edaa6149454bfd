package dev.vitae.vacancy.jobs;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** A person removes a job, with its history and its entries. */
@ApplicationScoped
public class DeleteJob {

    private final TenantSession session;
    private final KeepJob keep;

    DeleteJob(TenantSession session, KeepJob keep) {
        this.session = session;
        this.keep = keep;
    }

    /** Fails with 404, with 412 where {@code If-Match} is sent for one that was changed meanwhile. */
    public Uni<Void> delete(Caller caller, UUID id, String ifMatch) {
        return session.inTransaction(
                caller, tx -> (ifMatch == null ? keep.open(tx, caller, id) : keep.open(tx, caller, id, ifMatch))
                        .chain(job -> keep.remove(tx, job)));
    }
}
