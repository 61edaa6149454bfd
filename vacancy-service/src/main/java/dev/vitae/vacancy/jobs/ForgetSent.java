package dev.vitae.vacancy.jobs;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** A person says that what they noted as sent was not. */
@ApplicationScoped
public class ForgetSent {

    private final TenantSession session;
    private final KeepJob keep;

    ForgetSent(TenantSession session, KeepJob keep) {
        this.session = session;
        this.keep = keep;
    }

    /** Fails with 404, with 428 or 412 for a job that was changed meanwhile. */
    public Uni<JobView> forget(Caller caller, UUID id, String ifMatch) {
        return session.inTransaction(caller, tx -> keep.open(tx, caller, id, ifMatch)
                .chain(job -> keep.note(tx, job, null))
                .map(JobView::of));
    }
}
