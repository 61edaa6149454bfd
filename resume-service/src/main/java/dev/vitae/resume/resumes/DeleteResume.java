package dev.vitae.resume.resumes;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.files.FileStore;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.kit.session.Tx;
import dev.vitae.resume.skills.SkillResumeVersions;
import dev.vitae.resume.versions.Origin;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** A person removes a résumé: it goes with its versions and its file. Their newest other one becomes the default. */
@ApplicationScoped
public class DeleteResume {

    private final TenantSession session;
    private final KeepResume keep;
    private final Resumes resumes;
    private final FileStore files;
    private final SkillResumeVersions skillResumes;

    DeleteResume(
            TenantSession session,
            KeepResume keep,
            Resumes resumes,
            FileStore files,
            SkillResumeVersions skillResumes) {
        this.session = session;
        this.keep = keep;
        this.resumes = resumes;
        this.files = files;
        this.skillResumes = skillResumes;
    }

    /** Fails with 404. */
    public Uni<Void> delete(Caller caller, UUID id) {
        return session.inTransaction(caller, tx -> keep.open(tx, caller, id)
                .call(resume -> resumes.remove(resume))
                .call(resume -> files.delete(tx, resume.fileId()))
                .call(resume -> resume.isDefault()
                        ? inherit(tx, caller)
                        : Uni.createFrom().voidItem())
                .call(() -> skillResumes.raise(tx, caller.id()))
                .call(resume -> tx.publish(ResumeDeleted.of(resume)))
                .replaceWithVoid());
    }

    private Uni<Void> inherit(Tx tx, Caller caller) {
        return resumes.newest(caller.id())
                .chain(heir -> heir == null
                        ? Uni.createFrom().voidItem()
                        : keep.keep(tx, heir, it -> it.setDefault(true), Origin.WRITTEN, null)
                                .replaceWithVoid());
    }
}
