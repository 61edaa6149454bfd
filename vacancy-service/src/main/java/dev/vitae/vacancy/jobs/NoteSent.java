package dev.vitae.vacancy.jobs;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.vacancy.jobs.sent.Senders;
import dev.vitae.vacancy.jobs.sent.SentBody;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** A person says what they sent with an application. Its owner is asked before anything is changed. */
@ApplicationScoped
public class NoteSent {

    private final TenantSession session;
    private final KeepJob keep;
    private final Senders senders;

    NoteSent(TenantSession session, KeepJob keep, Senders senders) {
        this.session = session;
        this.keep = keep;
        this.senders = senders;
    }

    /**
     * What was noted before as the same is no change. Fails with 404, with 428 or 412 for a job that was changed meanwhile, and as
     * {@link Senders#exactly} does.
     */
    public Uni<JobView> note(Caller caller, UUID id, String ifMatch, SentBody body) {
        return session.inTransaction(caller, tx -> keep.open(tx, caller, id, ifMatch))
                .chain(job -> senders.exactly(caller, body))
                .chain(sent -> session.inTransaction(caller, tx -> keep.open(tx, caller, id, ifMatch)
                        .chain(job -> keep.note(tx, job, sent))
                        .map(JobView::of)));
    }
}
