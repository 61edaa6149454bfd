package dev.vitae.vacancy.jobs;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.vacancy.jobs.stages.JobStatus;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** A person says how far an application has come; it is on top of its new column then. */
@ApplicationScoped
public class ChangeStatus {

    private final TenantSession session;
    private final KeepJob keep;

    ChangeStatus(TenantSession session, KeepJob keep) {
        this.session = session;
        this.keep = keep;
    }

    /**
     * The status that it has is no change. Fails with 404, with 428 or 412 for one that was changed meanwhile, with 422
     * {@code move_not_allowed}.
     */
    public Uni<JobView> change(Caller caller, UUID id, String ifMatch, StatusBody body) {
        JobStatus to = JobStatus.of(body.status());
        return session.inTransaction(caller, tx -> keep.open(tx, caller, id, ifMatch)
                .chain(job -> to == job.status()
                        ? Uni.createFrom().item(job)
                        : keep.changeStatus(tx, job, to, body.occasion()))
                .map(JobView::of));
    }
}
