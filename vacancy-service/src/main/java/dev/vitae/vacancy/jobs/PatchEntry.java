package dev.vitae.vacancy.jobs;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** A person changes some members of an entry of a job, for one says that it is done (JSON merge patch, RFC 7396). */
@ApplicationScoped
public class PatchEntry {

    private final TenantSession session;
    private final KeepEntry keep;
    private final JobRules rules;

    PatchEntry(TenantSession session, KeepEntry keep, JobRules rules) {
        this.session = session;
        this.keep = keep;
        this.rules = rules;
    }

    /** Fails with 404, with 428 or 412 for one that was changed meanwhile, with 400 or 422 for what cannot be kept. */
    public Uni<EntryView> patch(Caller caller, UUID job, UUID id, String ifMatch, String patch) {
        return session.inTransaction(caller, tx -> keep.open(tx, caller, job, id, ifMatch)
                .chain(entry -> rules.patched(EntryBody.of(entry), EntryBody.class, patch)
                        .chain(body -> keep.change(entry, body))));
    }
}
