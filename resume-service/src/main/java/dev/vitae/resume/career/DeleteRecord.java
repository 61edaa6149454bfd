package dev.vitae.resume.career;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** A person removes a skill, a job or a study. */
@ApplicationScoped
public class DeleteRecord {

    private final TenantSession session;
    private final KeepRecords keep;
    private final CareerRecords records;

    DeleteRecord(TenantSession session, KeepRecords keep, CareerRecords records) {
        this.session = session;
        this.keep = keep;
        this.records = records;
    }

    /** Fails with 404. */
    public Uni<Void> delete(Caller caller, Kind<?, ?> kind, UUID id) {
        return session.inTransaction(caller, tx -> keep.open(tx, caller, kind, id)
                .chain(records::remove)
                .chain(records::flush)
                .chain(() -> keep.tell(tx, caller, kind)));
    }
}
