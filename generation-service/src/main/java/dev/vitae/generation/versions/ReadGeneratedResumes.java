package dev.vitae.generation.versions;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** A person, or a service acting for one, reads a generated résumé or one of its versions. */
@ApplicationScoped
public class ReadGeneratedResumes {

    private final TenantSession session;
    private final GeneratedResumes resumes;
    private final GeneratedResumeVersions versions;

    ReadGeneratedResumes(TenantSession session, GeneratedResumes resumes, GeneratedResumeVersions versions) {
        this.session = session;
        this.resumes = resumes;
        this.versions = versions;
    }

    /** Fails with 404 when it does not exist or is somebody else's. */
    public Uni<GeneratedResumeView> one(Caller caller, UUID id) {
        return session.inTransaction(caller, tx -> find(id).map(GeneratedResumeView::of));
    }

    /** Fails with 404 when there is no such version or it is somebody else's. */
    public Uni<VersionView> version(Caller caller, UUID id, int number) {
        return session.inTransaction(caller, tx -> find(id).chain(resume -> versions.numbered(id, number)
                        .onItem()
                        .ifNull()
                        .failWith(Problem::notFound)
                        .map(version -> new Found(resume, version))))
                .map(found -> VersionView.of(found.resume(), found.version()));
    }

    /** As {@link #version}, of the version in use. */
    public Uni<VersionView> current(Caller caller, UUID id) {
        return one(caller, id).chain(resume -> version(caller, id, resume.currentVersion()));
    }

    private record Found(GeneratedResume resume, GeneratedResumeVersion version) {}

    private Uni<GeneratedResume> find(UUID id) {
        return resumes.findById(id).onItem().ifNull().failWith(Problem::notFound);
    }
}
