package dev.vitae.vacancy.jobs;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** A person begins to keep track of an application. */
@ApplicationScoped
public class TrackJob {

    private final TenantSession session;
    private final KeepJob keep;
    private final JobRules rules;

    TrackJob(TenantSession session, KeepJob keep, JobRules rules) {
        this.session = session;
        this.keep = keep;
        this.rules = rules;
    }

    /**
     * What it does not say is what its vacancy says, where it has one. Fails with 422 for what cannot be kept, with 409
     * {@code too_many_jobs}.
     */
    public Uni<JobView> track(Caller caller, JobBody body) {
        return session.inTransaction(caller, tx -> keep.takeTurn(tx, caller)
                .chain(() -> body.vacancyId() == null
                        ? Uni.createFrom().item(body)
                        : keep.facts(body.vacancyId()).map(body::or))
                .map(rules::checked)
                .chain(checked -> keep.add(tx, caller, checked))
                .map(JobView::of));
    }
}
