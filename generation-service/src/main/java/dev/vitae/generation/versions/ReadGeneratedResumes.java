package dev.vitae.generation.versions;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.paging.Cursor;
import dev.vitae.kit.paging.Page;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** A person, or a service acting for one, looks at generated résumés and their versions. */
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

    /** A page of them, newest first. */
    public Uni<Page<GeneratedResumeView>> page(Caller caller, int limit, Optional<Cursor> after) {
        return session.inTransaction(caller, tx -> resumes.newest(caller.id(), limit + 1, after)
                .map(rows ->
                        Page.of(rows, limit, row -> new Cursor(row.createdAt(), row.id()), GeneratedResumeView::of)));
    }

    /** Fails with 404 when it does not exist or is somebody else's. */
    public Uni<GeneratedResumeView> one(Caller caller, UUID id) {
        return session.inTransaction(caller, tx -> resumes.there(id).map(GeneratedResumeView::of));
    }

    /** A page of its versions, newest first. Fails with 404 when the résumé does not exist or is somebody else's. */
    public Uni<Page<VersionItem>> versions(Caller caller, UUID id, int limit, Optional<Integer> below) {
        return session.inTransaction(caller, tx -> resumes.there(id)
                .chain(resume -> versions.newest(id, limit + 1, below))
                .map(rows -> Page.sorted(rows, limit, VersionItem::cursor, Function.identity())));
    }

    /** Fails with 404 when there is no such version or it is somebody else's. */
    public Uni<VersionView> version(Caller caller, UUID id, int number) {
        return session.inTransaction(caller, tx -> resumes.there(id)
                        .chain(resume -> versions.numbered(id, number).map(version -> new Found(resume, version))))
                .map(found -> VersionView.of(found.resume(), found.version()));
    }

    /** As {@link #version}, of the version in use; 404 also where none is. */
    public Uni<VersionView> current(Caller caller, UUID id) {
        return one(caller, id)
                .map(resume -> Optional.ofNullable(resume.currentVersion()).orElseThrow(Problem::notFound))
                .chain(number -> version(caller, id, number));
    }

    private record Found(GeneratedResume resume, GeneratedResumeVersion version) {}
}
