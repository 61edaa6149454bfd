package dev.vitae.resume.resumes;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.patch.MergePatch;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** A person changes some members of a résumé (JSON merge patch, RFC 7396). */
@ApplicationScoped
public class PatchResume {

    private final TenantSession session;
    private final KeepResume keep;
    private final WriteResume write;
    private final ObjectMapper json;

    PatchResume(TenantSession session, KeepResume keep, WriteResume write, ObjectMapper json) {
        this.session = session;
        this.keep = keep;
        this.write = write;
        this.json = json;
    }

    /** Fails with 404, with 428 or 412 for one that was changed meanwhile, with 400 or 422 for what cannot be kept. */
    public Uni<ResumeView> patch(Caller caller, UUID id, String ifMatch, String patch) {
        return session.inTransaction(caller, tx -> keep.open(tx, caller, id)
                .chain(resume -> write.write(
                        tx,
                        resume,
                        ifMatch,
                        it -> MergePatch.apply(
                                MergePatch.read(patch, json), ResumeBody.of(it), ResumeBody.class, json))));
    }
}
