package dev.vitae.vacancy.jobs;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** A person writes down a contact, an interview, a follow-up or a note of a job. */
@ApplicationScoped
public class AddEntry {

    private final TenantSession session;
    private final KeepEntry keep;

    AddEntry(TenantSession session, KeepEntry keep) {
        this.session = session;
        this.keep = keep;
    }

    /** Fails with 404, with 409 {@code too_many_entries}, with 422 for what cannot be kept. */
    public Uni<EntryView> add(Caller caller, UUID job, EntryBody body) {
        return session.inTransaction(caller, tx -> keep.add(tx, caller, job, body));
    }
}
