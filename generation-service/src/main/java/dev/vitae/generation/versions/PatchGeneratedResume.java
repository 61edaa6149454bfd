package dev.vitae.generation.versions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.etag.ETags;
import dev.vitae.kit.patch.MergePatch;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** A person gives a generated résumé another title or template (JSON merge patch). Its versions say what they said. */
@ApplicationScoped
public class PatchGeneratedResume {

    private final TenantSession session;
    private final GeneratedResumes resumes;
    private final ObjectMapper json;

    PatchGeneratedResume(TenantSession session, GeneratedResumes resumes, ObjectMapper json) {
        this.session = session;
        this.resumes = resumes;
        this.json = json;
    }

    /** Fails with 404, with 428 or 412 for one that was changed meanwhile, with 400 or 422 for what cannot be kept. */
    public Uni<GeneratedResumeView> patch(Caller caller, UUID id, String ifMatch, String patch) {
        return session.inTransaction(caller, tx -> resumes.locked(id)
                .invoke(resume -> ETags.check(ifMatch, resume.version()))
                .chain(resume -> write(resume, patch))
                .chain(resumes::kept)
                .map(GeneratedResumeView::of));
    }

    private Uni<GeneratedResume> write(GeneratedResume resume, String patch) {
        try {
            GeneratedResumeBody body = MergePatch.apply(
                            MergePatch.read(patch, json),
                            GeneratedResumeBody.of(resume),
                            GeneratedResumeBody.class,
                            json)
                    .checked();
            resume.rename(body.title());
            resume.dressIn(body.templateId());
            return Uni.createFrom().item(resume);
        } catch (JsonProcessingException e) {
            return Uni.createFrom().failure(e);
        }
    }
}
