package dev.vitae.resume.career;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** A person writes down another skill, job or study. */
@ApplicationScoped
public class AddRecord {

    private final TenantSession session;
    private final KeepRecords keep;

    AddRecord(TenantSession session, KeepRecords keep) {
        this.session = session;
        this.keep = keep;
    }

    /** Fails with 409 {@code record_limit} or {@code skill_exists}. */
    public <R extends CareerRecord<B>, B> Uni<RecordView> add(Caller caller, Kind<R, B> kind, B body) {
        return session.inTransaction(caller, tx -> keep.takeTurn(tx, caller)
                .chain(() -> keep.add(tx, caller, kind, body))
                .map(CareerRecord::view));
    }
}
