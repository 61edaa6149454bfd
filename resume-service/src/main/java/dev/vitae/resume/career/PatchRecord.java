package dev.vitae.resume.career;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.etag.ETags;
import dev.vitae.kit.patch.MergePatch;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.UUID;

/** A person changes some members of a skill, a job or a study (JSON merge patch, RFC 7396). */
@ApplicationScoped
public class PatchRecord {

    private final TenantSession session;
    private final KeepRecords keep;
    private final Validator validator;
    private final ObjectMapper json;

    PatchRecord(TenantSession session, KeepRecords keep, Validator validator, ObjectMapper json) {
        this.session = session;
        this.keep = keep;
        this.validator = validator;
        this.json = json;
    }

    /** As {@link ReplaceRecord#replace}; what comes of the patch fails as if it had been sent whole. */
    public <R extends CareerRecord<B>, B> Uni<RecordView> patch(
            Caller caller, Kind<R, B> kind, UUID id, String ifMatch, String patch) {
        return session.inTransaction(caller, tx -> keep.open(tx, caller, kind, id)
                .invoke(record -> ETags.check(ifMatch, record.version()))
                .chain(record -> merged(kind, record, patch).chain(body -> keep.change(tx, caller, kind, record, body)))
                .map(CareerRecord::view));
    }

    private <R extends CareerRecord<B>, B> Uni<B> merged(Kind<R, B> kind, R record, String patch) {
        try {
            B body = MergePatch.apply(MergePatch.read(patch, json), record.body(), kind.body(), json);
            var violations = validator.validate(body);
            return violations.isEmpty()
                    ? Uni.createFrom().item(body)
                    : Uni.createFrom().failure(new ConstraintViolationException(violations));
        } catch (JsonProcessingException e) {
            return Uni.createFrom().failure(e);
        }
    }
}
