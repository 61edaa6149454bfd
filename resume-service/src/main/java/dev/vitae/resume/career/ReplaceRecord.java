package dev.vitae.resume.career;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.etag.ETags;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** A person writes a skill, a job or a study anew. */
@ApplicationScoped
public class ReplaceRecord {

    private final TenantSession session;
    private final KeepRecords keep;

    ReplaceRecord(TenantSession session, KeepRecords keep) {
        this.session = session;
        this.keep = keep;
    }

    /** Fails with 404, with 428 or 412 for one that was changed meanwhile, with 409 {@code skill_exists}. */
    public <R extends CareerRecord<B>, B> Uni<RecordView> replace(
            Caller caller, Kind<R, B> kind, UUID id, String ifMatch, B body) {
        return session.inTransaction(caller, tx -> keep.open(tx, caller, kind, id)
                .invoke(record -> ETags.check(ifMatch, record.version()))
                .chain(record -> keep.change(tx, caller, kind, record, body))
                .map(CareerRecord::view));
    }
}
