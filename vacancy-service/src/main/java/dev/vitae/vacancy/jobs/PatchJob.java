package dev.vitae.vacancy.jobs;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** A person changes some members of a job (JSON merge patch, RFC 7396). */
@ApplicationScoped
public class PatchJob {

    private final TenantSession session;
    private final KeepJob keep;
    private final JobRules rules;

    PatchJob(TenantSession session, KeepJob keep, JobRules rules) {
        this.session = session;
        this.keep = keep;
        this.rules = rules;
    }

    /** Fails with 404, with 428 or 412 for one that was changed meanwhile, with 400 or 422 for what cannot be kept. */
    public Uni<JobView> patch(Caller caller, UUID id, String ifMatch, String patch) {
        return session.inTransaction(caller, tx -> keep.open(tx, caller, id, ifMatch)
                .chain(job ->
                        rules.patched(JobBody.of(job), JobBody.class, patch).chain(body -> keep.change(tx, job, body)))
                .map(JobView::of));
    }
}
