package dev.vitae.resume.resumes;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.resume.versions.Origin;
import dev.vitae.resume.versions.ResumeVersions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** A person lets a résumé say again what it said before. That is a new version, so nothing is lost. */
@ApplicationScoped
public class RestoreVersion {

    private final TenantSession session;
    private final KeepResume keep;
    private final ResumeVersions versions;

    RestoreVersion(TenantSession session, KeepResume keep, ResumeVersions versions) {
        this.session = session;
        this.keep = keep;
        this.versions = versions;
    }

    /** Fails with 404, also for a version that was dropped. What is said already is no new version. */
    public Uni<ResumeView> restore(Caller caller, UUID id, int number) {
        return session.inTransaction(caller, tx -> keep.open(tx, caller, id).chain(resume -> versions.numbered(
                        id, number)
                .onItem()
                .ifNull()
                .failWith(Problem::notFound)
                .chain(version -> keep.keep(
                        tx, resume, it -> it.say(version.content(), version.warnings()), Origin.RESTORED, number))
                .map(ResumeView::of)));
    }
}
