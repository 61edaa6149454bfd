package dev.vitae.generation.versions;

import dev.vitae.document.ContentJson;
import dev.vitae.document.ResumeContent;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.etag.ETags;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The next version of a generated résumé, from what a person wants of it. What is said already is no new version. */
@ApplicationScoped
class NextVersion {

    private final TenantSession session;
    private final GeneratedResumes resumes;
    private final GeneratedResumeVersions versions;
    private final AddVersion add;
    private final ContentJson json = new ContentJson();

    NextVersion(TenantSession session, GeneratedResumes resumes, GeneratedResumeVersions versions, AddVersion add) {
        this.session = session;
        this.resumes = resumes;
        this.versions = versions;
        this.add = add;
    }

    /** @param isNew whether it was added, not there already */
    record Outcome(VersionView version, boolean isNew) {}

    /** What is to be said, given the résumé, whose row is locked, and what it says. */
    interface Wanted {
        Uni<Next> of(GeneratedResume resume, ResumeContent said);
    }

    /** What is to be said, and how it came about. */
    record Next(ResumeContent content, Author author, String note, Integer restoredFrom) {
        Said said(ContentJson json) {
            return new Said(json.write(content), author, note, restoredFrom);
        }
    }

    /** Fails with 404, with 412 where {@code If-Match} is sent for a résumé that was changed meanwhile, and as {@code wanted}. */
    Uni<Outcome> make(Caller caller, UUID id, String ifMatch, Wanted wanted) {
        return session.inTransaction(caller, tx -> resumes.locked(id)
                .invoke(resume -> {
                    if (ifMatch != null) {
                        ETags.check(ifMatch, resume.version());
                    }
                })
                .chain(resume -> current(resume).chain(current -> {
                    ResumeContent said = current.map(VersionView::content).orElseGet(ResumeContent::empty);
                    return wanted.of(resume, said)
                            .chain(next -> current.isPresent() && next.content().equals(said)
                                    ? Uni.createFrom().item(new Outcome(VersionView.of(resume, current.get()), false))
                                    : add.add(tx, resume, next.said(json))
                                            .map(added -> new Outcome(VersionView.of(resume, added), true)));
                })));
    }

    private Uni<Optional<GeneratedResumeVersion>> current(GeneratedResume resume) {
        return resume.currentVersion() == null
                ? Uni.createFrom().item(Optional.empty())
                : versions.numbered(resume.id(), resume.currentVersion()).map(Optional::of);
    }
}
