package dev.vitae.vacancy.jobs;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** A person writes a job anew. */
@ApplicationScoped
public class ReplaceJob {

    private final TenantSession session;
    private final KeepJob keep;
    private final JobRules rules;

    ReplaceJob(TenantSession session, KeepJob keep, JobRules rules) {
        this.session = session;
        this.keep = keep;
        this.rules = rules;
    }

    /** Fails with 404, with 428 or 412 for one that was changed meanwhile, with 422 for what cannot be kept. */
    public Uni<JobView> replace(Caller caller, UUID id, String ifMatch, JobBody body) {
        return session.inTransaction(caller, tx -> keep.open(tx, caller, id, ifMatch)
                .chain(job -> keep.change(tx, job, rules.checked(body)))
                .map(JobView::of));
    }
}
